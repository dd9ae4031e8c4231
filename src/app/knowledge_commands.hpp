// `bihuan knowledge`: articles from a file and into one; domain/article_file.hpp says how it looks.
#pragma once

#include <string>

namespace bihuan {

struct Program;
struct KnowledgeFile {
    std::string file, owner, approver;  // user names
};

// Print to standard output and answer the exit code; 1: refused, with the reason on standard error.
int import_knowledge(Program& program, const KnowledgeFile& wanted);
int export_knowledge(Program& program, const KnowledgeFile& wanted);

}  // namespace bihuan
