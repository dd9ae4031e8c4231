// Forward-only migrations with checksums: what once ran never changes, and a store written by a newer program
// is not touched by an older one.
#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/crypto.hpp"
#include "store/session.hpp"

namespace bihuan {
namespace {

constexpr std::string_view make_table = R"sql(
    create table if not exists migration (
        module text not null, number bigint not null, name text not null, checksum text not null, applied_at bigint not null,
        primary key (module, number)))sql";
constexpr std::string_view all_applied =
    "select module, number, name, checksum from migration order by module, number";
constexpr std::string_view add_applied = R"sql(
    insert into migration (module, number, name, checksum, applied_at)
    values (:module, :number, :name, :checksum, :applied_at))sql";

using Key = std::pair<std::string, std::int64_t>;

}  // namespace

void migrate(Session& session, std::span<const Migration> migrations, Instant now) {
    // Of nodes that start together one migrates, the others wait. The lock ends with this function, or with
    // the connection of one that failed.
    if (session.is_postgres())
        session.run_script("select pg_advisory_lock(hashtext(current_schema() || 'migrate'))");
    session.run_script(std::string{make_table});
    struct Applied {
        std::string name, checksum;
    };
    std::map<Key, Applied> applied;
    session.each(all_applied, {}, [&](const Row& row) {
        applied[{row.text("module"), row.integer("number")}] = {row.text("name"), row.text("checksum")};
    });
    std::vector<const Migration*> wanted;
    for (const auto& one : migrations) wanted.push_back(&one);
    // Modules in the order given, numbers rising within each.
    std::ranges::stable_sort(wanted, [](const Migration* a, const Migration* b) {
        return a->module == b->module && a->number < b->number;
    });
    for (const auto* one : wanted) {
        const std::string text{session.is_postgres() ? one->postgres : one->sqlite};
        const auto checksum = sha256_hex(text);
        const Key key{std::string{one->module}, one->number};
        const auto label = key.first + "/" + std::string{one->name};
        if (const auto found = applied.find(key); found != applied.end()) {
            if (found->second.checksum != checksum)
                throw std::runtime_error{"migration " + label +
                                         " was changed after it ran in this store; put the file back as "
                                         "it was and write a new migration"};
            applied.erase(found);
            continue;
        }
        session.run(session.begin_write(), {});
        try {
            session.run_script(text);
            session.run(add_applied, {{"module", one->module},
                                      {"number", std::int64_t{one->number}},
                                      {"name", one->name},
                                      {"checksum", checksum},
                                      {"applied_at", now}});
            session.run("commit", {});
        } catch (const std::exception& error) {
            session.run("rollback", {});
            throw std::runtime_error{"migration " + label + " failed: " + error.what()};
        }
    }
    if (!applied.empty())
        throw std::runtime_error{"this store was written by a newer program (migration " +
                                 applied.begin()->first.first + "/" + applied.begin()->second.name +
                                 " is unknown here); run that version, or restore a backup"};
    if (session.is_postgres())
        session.run_script("select pg_advisory_unlock(hashtext(current_schema() || 'migrate'))");
}

}  // namespace bihuan
