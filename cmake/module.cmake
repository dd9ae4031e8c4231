# bihuan_module(NAME [DEPS other modules...] [LIBS libraries...])
# One static library from src/NAME/**.cpp, its migrations embedded, and NAME_test from src/NAME/test/*.cpp.
function(bihuan_module name)
  cmake_parse_arguments(M "" "" "DEPS;LIBS" ${ARGN})
  set(dir ${CMAKE_CURRENT_SOURCE_DIR}/${name})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${dir}/*.cpp)
  file(GLOB_RECURSE tests CONFIGURE_DEPENDS ${dir}/test/*.cpp)
  if(tests)
    list(REMOVE_ITEM sources ${tests})
  endif()
  list(FILTER sources EXCLUDE REGEX "/main[.]cpp$")
  if(sources)
    bihuan_together(sources ${name} ${sources})
  endif()
  file(GLOB migrations CONFIGURE_DEPENDS ${dir}/store/migrations/*.sql)
  if(migrations)
    set(generated ${CMAKE_CURRENT_BINARY_DIR}/${name}_migrations.cpp)
    add_custom_command(OUTPUT ${generated}
      COMMAND ${CMAKE_COMMAND} -DMODULE=${name} -DDIR=${dir}/store/migrations -DOUT=${generated}
              -P ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
      DEPENDS ${migrations} ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake VERBATIM)
    list(APPEND sources ${generated})
  endif()
  list(TRANSFORM M_DEPS PREPEND bihuan_)
  if(sources)
    add_library(bihuan_${name} STATIC ${sources})
    target_include_directories(bihuan_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(bihuan_${name} PUBLIC ${M_DEPS} ${M_LIBS})
  else()
    add_library(bihuan_${name} INTERFACE)
    target_include_directories(bihuan_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(bihuan_${name} INTERFACE ${M_DEPS} ${M_LIBS})
  endif()
  if(BIHUAN_TESTS AND tests)
    bihuan_together(tests ${name}_test ${tests})
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE bihuan_${name} GTest::gtest GTest::gmock GTest::gtest_main)
    # Tests are compiled once and run once: most of their time is the compiler's.
    target_compile_options(${name}_test PRIVATE -O0)
    add_test(NAME ${name} COMMAND ${name}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endfunction()

# bihuan_together(OUT NAME FILES...): most of a file's time goes into the headers it shares with its neighbours, so a
# dozen are compiled as one. For that a name is used once in the unnamed namespaces of a module. CMake's own UNITY_BUILD
# names files by where they lie, and what one clone compiled would not be found again by another (ccache).
function(bihuan_together out name)
  if(NOT BIHUAN_UNITY)
    set(${out} ${ARGN} PARENT_SCOPE)
    return()
  endif()
  set(batches)
  list(LENGTH ARGN count)
  set(at 0)
  while(at LESS count)
    list(SUBLIST ARGN ${at} 12 files)
    list(TRANSFORM files REPLACE "^${CMAKE_SOURCE_DIR}/src/(.*)$" "#include \"\\1\"")
    list(JOIN files "\n" text)
    set(batch ${CMAKE_CURRENT_BINARY_DIR}/together/${name}_${at}.cpp)
    file(CONFIGURE OUTPUT ${batch} CONTENT "${text}\n" @ONLY)
    list(APPEND batches ${batch})
    math(EXPR at "${at} + 12")
  endwhile()
  # What a file's unnamed namespace holds seems to be a header's, once the file is included.
  set_source_files_properties(${batches} PROPERTIES COMPILE_OPTIONS $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  set(${out} ${batches} PARENT_SCOPE)
endfunction()

# bihuan_embed_text(TARGET FUNCTION FILE): `std::string_view bihuan::FUNCTION()` answers the text of FILE.
function(bihuan_embed_text target function file)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
  add_custom_command(OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DFUNCTION=${function} -DFILE=${file} -DOUT=${generated}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_text.cmake
    DEPENDS ${file} ${CMAKE_SOURCE_DIR}/cmake/embed_text.cmake VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()

# bihuan_embed_texts(TARGET FUNCTION PATTERN): `std::vector<std::string_view> bihuan::FUNCTION()` answers the texts of
# the files that match PATTERN, in the order of their names; a file more needs no line here.
function(bihuan_embed_texts target function pattern)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
  file(GLOB files CONFIGURE_DEPENDS ${pattern})
  add_custom_command(OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DFUNCTION=${function} -DPATTERN=${pattern} -DOUT=${generated}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_texts.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed_texts.cmake VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
