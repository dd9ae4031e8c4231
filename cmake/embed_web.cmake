# bihuan_embed_web(TARGET): the built pages of BIHUAN_WEB_DIST go into TARGET, each file plain, gzip -9 and brotli -q 11,
# by an assembler file of .incbin lines, which costs no compile time. Without built pages one page says how to build them.
set(BIHUAN_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_web_files.sh)
function(bihuan_embed_web target)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/web_assets)
  file(GLOB_RECURSE pages CONFIGURE_DEPENDS ${BIHUAN_WEB_DIST}/*)
  add_custom_command(OUTPUT ${out}/assets.S ${out}/assets.cpp
    COMMAND bash ${BIHUAN_EMBED_SCRIPT} ${BIHUAN_WEB_DIST} ${out}
    DEPENDS ${pages} ${BIHUAN_EMBED_SCRIPT} VERBATIM)
  set_source_files_properties(${out}/assets.S PROPERTIES OBJECT_DEPENDS ${out}/assets.cpp)
  target_sources(${target} PRIVATE ${out}/assets.S ${out}/assets.cpp)
endfunction()
