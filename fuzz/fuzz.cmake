# Fuzz targets, for Clang's libFuzzer:
#   cmake --preset fuzz && ninja -C build/fuzz fuzz_quantities && mkdir -p build/fuzz/corpus
#   build/fuzz/fuzz_quantities -max_len=400 -max_total_time=1800 build/fuzz/corpus build/fuzz/seeds

if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  message(FATAL_ERROR "TAOJIN_FUZZ needs Clang: it brings libFuzzer")
endif()

# The stages that a text passes on its way to quantities, and nothing else of the library.
file(GLOB taojin_quantities_sources CONFIGURE_DEPENDS src/quantities/*.cpp src/decode/*.cpp)
add_executable(fuzz_quantities fuzz/quantities_fuzz.cpp ${taojin_quantities_sources} ${taojin_normalize_sources}
  src/decimal.cpp src/document.cpp ${CMAKE_BINARY_DIR}/embedded/script.S)
target_include_directories(fuzz_quantities PRIVATE src include)
target_link_libraries(fuzz_quantities PRIVATE taojin_flags ICU::i18n ICU::uc)
target_link_options(fuzz_quantities PRIVATE -fsanitize=fuzzer)

# A file a line of seeds.txt; the target takes the first byte as its options.
file(STRINGS fuzz/seeds.txt fuzz_seeds ENCODING UTF-8)
set(number 0)
foreach(seed IN LISTS fuzz_seeds)
  math(EXPR options "${number} % 10")
  file(WRITE ${CMAKE_BINARY_DIR}/seeds/${number} "${options}${seed}")
  math(EXPR number "${number} + 1")
endforeach()
