// Forward-only migrations with checksums: what once ran never changes. While nodes are renewed one by one,
// old and new ones work on one store: a migration only adds, and an older program may go on, unless its name
// says `NNNN_contract_...`. Such a one takes away what an older program uses: it waits until none is at work,
// and none may start after it.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/crypto.hpp"
#include "base/log.hpp"
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

// Every node holds a lock that says how many migrations it knows; see Outbox.
constexpr std::string_view count_older = R"sql(
    select count(*) as n from pg_locks
     where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
       and classid = cast(cast(hashtext(current_schema() || 'level') as bigint) & 4294967295 as oid)
       and cast(objid as bigint) < :level)sql";

using Key = std::pair<std::string, std::int64_t>;

bool is_contract(std::string_view name) { return name.find("_contract_") != name.npos; }

std::int64_t older_nodes(Session& session, std::size_t level) {
    if (!session.is_postgres()) return 0;
    std::int64_t count = 0;
    session.each(count_older, {{"level", static_cast<std::int64_t>(level)}},
                 [&](const Row& row) { count = row.integer("n"); });
    return count;
}

}  // namespace

void must_be_migrated(Session& session, std::span<const Migration> migrations) {
    std::map<Key, std::string> applied;
    session.each(all_applied, {}, [&](const Row& row) {
        applied[{row.text("module"), row.integer("number")}] = row.text("name");
    });
    for (const auto& one : migrations)
        if (!is_contract(one.name) && !applied.contains({std::string{one.module}, one.number}))
            throw std::runtime_error{fmt::format(
                "migration {}/{} has not run; start once without store.read_only", one.module, one.name)};
}

void migrate(Session& session, std::span<const Migration> migrations, Instant now) {
    // Of nodes that start together one migrates, the others wait. The lock ends with this function, or with
    // the connection of one that failed.
    if (session.is_postgres())
        session.run_script(
            "set lock_timeout = 0; select pg_advisory_lock(hashtext(current_schema() || 'migrate'))");
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
        if (is_contract(one->name))
            if (const auto older = older_nodes(session, migrations.size()); older > 0) {
                log_warn("store.migration_waits",
                         {{"migration", label},
                          {"older_nodes", older},
                          {"what_to_do", "renew or stop them; the next start of a node applies it"}});
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
    for (const auto& [key, unknown] : applied)
        if (is_contract(unknown.name))
            throw std::runtime_error{"this store was written by a newer program (migration " + key.first +
                                     "/" + unknown.name +
                                     " is unknown here); run that version, or restore a backup"};
    if (session.is_postgres())
        session.run_script(fmt::format(
            "select pg_advisory_unlock(hashtext(current_schema() || 'migrate')); set lock_timeout = {}",
            lock_wait.count()));
}

}  // namespace bihuan
