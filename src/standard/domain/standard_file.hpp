// Reading the embedded standard. A file that cannot be read is a bug of the build: it throws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "standard/types.hpp"

namespace bihuan::standard {

struct SeedCategory {
    Category category;
    std::string parent_code, organization_code;
};
struct StandardFile {
    std::vector<Channel> channels;
    Principles principles;
    std::vector<SeedCategory> categories;  // parents first
};
StandardFile read_standard(std::string_view text);
const StandardFile& embedded_standard();

struct Control {
    std::string kind;  // operation | guard | table | test | page | command
    std::string name;
};
struct Clause {
    std::string id, title_zh, title_en;
    std::vector<Control> controls;
    int chapter() const { return id.front() - '0'; }
};
std::vector<Clause> read_clauses(std::string_view text);
const std::vector<Clause>& embedded_clauses();

}  // namespace bihuan::standard
