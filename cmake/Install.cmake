# What is installed: the program with its man page and completions (component taojin), the library with its headers and
# CMake package (component libtaojin-dev), and the Debian packages that CPack makes of the two.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# ---- the program

install(TARGETS taojin_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT taojin)
install(FILES completions/taojin.bash RENAME taojin
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT taojin)
install(FILES completions/_taojin DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT taojin)
install(FILES completions/taojin.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT taojin)
install(FILES data/schema/report.schema.json data/schema/gold.schema.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/taojin COMPONENT taojin)

# taojin_compressed(FILE NAME): FILE through gzip as NAME.gz in the build folder, as Debian wants its documents.
find_program(TAOJIN_GZIP gzip REQUIRED)
function(taojin_compressed file name)
  set(compressed ${CMAKE_BINARY_DIR}/documents/${name}.gz)
  add_custom_command(OUTPUT ${compressed}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/documents
    COMMAND ${TAOJIN_GZIP} -9nc ${CMAKE_SOURCE_DIR}/${file} > ${compressed}
    DEPENDS ${CMAKE_SOURCE_DIR}/${file} VERBATIM)
  set(taojin_documents ${taojin_documents} ${compressed} PARENT_SCOPE)
endfunction()
taojin_compressed(docs/taojin.1 taojin.1)
taojin_compressed(CHANGELOG.md changelog)
add_custom_target(taojin_documents ALL DEPENDS ${taojin_documents})
install(FILES ${CMAKE_BINARY_DIR}/documents/taojin.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT taojin)
foreach(component taojin libtaojin-dev)
  install(FILES ${CMAKE_BINARY_DIR}/documents/changelog.gz cmake/copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${component} COMPONENT ${component})
endforeach()

# ---- the library

install(TARGETS taojin EXPORT taojin ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT libtaojin-dev)
install(DIRECTORY include/taojin ${CMAKE_BINARY_DIR}/generated/taojin DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT libtaojin-dev FILES_MATCHING PATTERN "*.h")
set(taojin_package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/taojin)
install(EXPORT taojin FILE taojin-targets.cmake NAMESPACE taojin:: DESTINATION ${taojin_package_folder}
  COMPONENT libtaojin-dev)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/taojin-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES cmake/taojin-config.cmake ${CMAKE_BINARY_DIR}/taojin-config-version.cmake
  DESTINATION ${taojin_package_folder} COMPONENT libtaojin-dev)

# ---- Debian packages: cpack -G DEB --config build/release/CPackConfig.cmake

set(CPACK_PACKAGE_NAME taojin)
set(CPACK_PACKAGE_VENDOR "taojin")
set(CPACK_PACKAGE_CONTACT "taojin developers <taojin@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL taojin libtaojin-dev)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_TAOJIN_PACKAGE_NAME taojin)
set(CPACK_DEBIAN_TAOJIN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_TAOJIN_PACKAGE_SHLIBDEPS ON)  # the shared libraries that the program is linked with
set(CPACK_DEBIAN_TAOJIN_DESCRIPTION "companies, people, money and model counts in Chinese articles
 taojin reads Chinese articles, Traditional and Simplified mixed, and reports
 which companies and people they name, which money moved where, and how many
 AI models they count, every fact with its place in the text.")
set(CPACK_DEBIAN_LIBTAOJIN-DEV_PACKAGE_NAME libtaojin-dev)
set(CPACK_DEBIAN_LIBTAOJIN-DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBTAOJIN-DEV_PACKAGE_DEPENDS "libicu-dev, libopencc-dev, libzstd-dev, zlib1g-dev")
set(CPACK_DEBIAN_LIBTAOJIN-DEV_DESCRIPTION "companies, people, money and model counts in Chinese articles (library)
 The static library behind taojin, its headers and its CMake package.")
include(CPack)
