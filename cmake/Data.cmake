# What the build makes out of data/ and embeds: tools run at build time write one image each, an assembler file includes
# it, and a source of the library reads it through two symbols. Sets taojin_data_sources.

set(taojin_data_sources)

# taojin_embed(NAME FILE): the bytes of FILE between the symbols taojin_NAME_begin and taojin_NAME_end.
function(taojin_embed name file)
  set(assembler ${CMAKE_BINARY_DIR}/embedded/${name}.S)
  file(CONFIGURE OUTPUT ${assembler} CONTENT [[
    .section .rodata
    .global taojin_@name@_begin
    .global taojin_@name@_end
    .balign 64
taojin_@name@_begin:
    .incbin "@file@"
taojin_@name@_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
]] @ONLY)
  set_source_files_properties(${assembler} PROPERTIES OBJECT_DEPENDS ${file})
  set(taojin_data_sources ${taojin_data_sources} ${assembler} PARENT_SCOPE)
endfunction()

# The script tables, composed from OpenCC's dictionaries as installed on the machine that builds.
add_executable(compose_script_tables tools/compose_script_tables.cpp src/normalize/fold.cpp)
target_include_directories(compose_script_tables PRIVATE src include)
target_link_libraries(compose_script_tables PRIVATE taojin_flags PkgConfig::opencc ICU::uc)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/script.bin
  COMMAND compose_script_tables ${CMAKE_BINARY_DIR}/script.bin
  DEPENDS compose_script_tables
  COMMENT "Composing the script tables" VERBATIM)
taojin_embed(script ${CMAKE_BINARY_DIR}/script.bin)

# The lexicon.
file(GLOB taojin_lexicon_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/lexicon/*.tsv)
# Spellings are folded as texts are, so the compiler holds the normalize stage and its tables.
file(GLOB taojin_normalize_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/normalize/*.cpp)
add_executable(compile_lexicon tools/compile_lexicon.cpp src/lexicon/compile.cpp src/document.cpp ${taojin_normalize_sources}
  ${CMAKE_BINARY_DIR}/embedded/script.S)
target_include_directories(compile_lexicon PRIVATE src include)
target_link_libraries(compile_lexicon PRIVATE taojin_flags ICU::uc)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/lexicon.bin
  COMMAND compile_lexicon ${CMAKE_SOURCE_DIR}/data/lexicon ${CMAKE_BINARY_DIR}/lexicon.bin
  DEPENDS compile_lexicon ${taojin_lexicon_files}
  COMMENT "Compiling the lexicon" VERBATIM)
taojin_embed(lexicon ${CMAKE_BINARY_DIR}/lexicon.bin)

# The tagger's model and its word classes, trained by tools/train_tagger.cpp and tools/train_word_classes.cpp
# (data/model/README.md says how).
taojin_embed(model ${CMAKE_SOURCE_DIR}/data/model/names.model)
taojin_embed(words ${CMAKE_SOURCE_DIR}/data/model/words.model)
# The model of words, trained by tools/train_segmenter.cpp.
taojin_embed(segments ${CMAKE_SOURCE_DIR}/data/model/segments.model)

# The JSON Schemas of the report and of gold, for `taojin schema`.
taojin_embed(report_schema ${CMAKE_SOURCE_DIR}/data/schema/report.schema.json)
taojin_embed(gold_schema ${CMAKE_SOURCE_DIR}/data/schema/gold.schema.json)
