# Writes OUT: a function that answers the texts of all files PATTERN matches, by name. None may exceed 64 KiB.
file(GLOB files ${PATTERN})
list(SORT files)
set(texts "")
foreach(file ${files})
  file(READ ${file} text)
  string(APPEND texts "R\"~~~(${text})~~~\",\n")
endforeach()
file(WRITE ${OUT} "#include <string_view>\n#include <vector>\nnamespace bihuan {\nstd::vector<std::string_view> ${FUNCTION}();\nstd::vector<std::string_view> ${FUNCTION}() { return {\n${texts}}; }\n}\n")
