# find_package(taojin) gives the target taojin::taojin.
include(CMakeFindDependencyMacro)
find_dependency(ICU COMPONENTS i18n uc)
find_dependency(Threads)
find_dependency(ZLIB)
find_dependency(PkgConfig)
pkg_check_modules(opencc REQUIRED IMPORTED_TARGET opencc)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
include(${CMAKE_CURRENT_LIST_DIR}/taojin-targets.cmake)
