#include "app/knowledge_commands.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/command_line.hpp"
#include "app/program.hpp"
#include "identity/calls.hpp"
#include "knowledge/use_cases/use_cases.hpp"

namespace bihuan {
namespace {

// 0: nobody of that name who may.
identity::UserId person(Unit& unit, const std::string& username, Permission needed) {
    const auto id = identity::user_by_username(unit, username);
    const auto staff = id ? identity::staff(unit, *id) : std::nullopt;
    return staff && staff->is_active && identity::can(*staff, needed) ? *id : identity::UserId{};
}

}  // namespace

int import_knowledge(Program& program, const KnowledgeFile& wanted) {
    std::ifstream file{wanted.file, std::ios::binary};
    std::stringstream text;
    text << file.rdbuf();
    const auto done = program.store->write(system_actor(), [&](Unit& unit) -> Result<knowledge::Imported> {
        const auto owner = person(unit, wanted.owner, Permission::knowledge_edit);
        if (!owner) return refuse_field("--owner", knowledge::owner_unknown);
        identity::UserId approver;
        if (!wanted.approver.empty()) {
            approver = person(unit, wanted.approver, Permission::knowledge_approve);
            if (!approver) return refuse_field("--approver", knowledge::owner_unknown);
        }
        return knowledge::import_articles(unit, text.str(), owner, approver);
    });
    if (!done) return refused(done.error());
    fmt::print("{} added, {} changed, {} the same{}\n", done->added, done->changed, done->same,
               wanted.approver.empty() ? "; they wait for approval" : "");
    return 0;
}

int export_knowledge(Program& program, const KnowledgeFile& wanted) {
    const auto text =
        program.store->read(system_actor(), [](Unit& unit) { return knowledge::export_articles(unit); });
    std::ofstream file{wanted.file, std::ios::binary};
    file << text;
    file.close();
    if (!file) {
        fmt::print(stderr, "cannot write {}\n", wanted.file);
        return 1;
    }
    return 0;
}

}  // namespace bihuan
