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
    bihuan_together(bihuan_${name})
  else()
    add_library(bihuan_${name} INTERFACE)
    target_include_directories(bihuan_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(bihuan_${name} INTERFACE ${M_DEPS} ${M_LIBS})
  endif()
  if(BIHUAN_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE bihuan_${name} GTest::gtest GTest::gmock GTest::gtest_main)
    # Tests are compiled once and run once: most of their time is the compiler's.
    target_compile_options(${name}_test PRIVATE -O0)
    bihuan_together(${name}_test)
    add_test(NAME ${name} COMMAND ${name}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endfunction()

# Most of a file's time goes into the headers it shares with its neighbours, so they are compiled together. For that a
# name is used once in the unnamed namespaces of a module.
function(bihuan_together target)
  if(BIHUAN_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    # What a file's unnamed namespace holds seems to be a header's, once the file is included.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  endif()
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
