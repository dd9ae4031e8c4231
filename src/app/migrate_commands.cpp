#include "app/migrate_commands.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "app/program.hpp"
#include "knowledge/use_cases/use_cases.hpp"
#include "store/copy.hpp"
#include "ticket/calls.hpp"

namespace bihuan {
namespace {

constexpr int differences_shown = 20;

}  // namespace

int migrate_store(const MigrateOptions& options) {
    if (options.from == options.to) throw std::runtime_error{"--from and --to are the same store"};
    if (options.from.starts_with("sqlite:") && !std::filesystem::exists(options.from.substr(7)))
        throw std::runtime_error{"there is no store at " + options.from};
    const SystemClock clock;
    const auto migrations = all_migrations();
    const auto from = open_store({.url = options.from, .readers = 1}, migrations, clock);
    const auto to = open_store({.url = options.to, .readers = 1}, migrations, clock);
    const bool is_shown = !options.is_quiet && ::isatty(STDOUT_FILENO) == 1;
    std::string last_table;
    CopyCount last;
    const auto line = [&] {
        if (!last_table.empty() && !options.is_quiet)
            fmt::print("{}{:<24} {:>10} rows   {:>9} added {:>9} changed {:>9} removed\n",
                       is_shown ? "\r" : "", last_table, last.rows, last.added, last.changed, last.removed);
    };
    int shown = 0;
    CopyOptions copy;
    copy.is_comparison = options.is_comparison;
    copy.left_out = {"ticket_search", "knowledge_search"};
    copy.watched = "ticket";
    copy.leaving = ticket::leave_index;
    copy.arrived = ticket::enter_index;
    copy.progress = [&](const std::string& table, const CopyCount& count) {
        if (table != last_table) line();
        last_table = table, last = count;
        if (is_shown) {
            fmt::print("\r{:<24} {:>10} rows ...", table, count.rows);
            std::fflush(stdout);
        }
    };
    if (options.is_comparison)
        copy.differs = [&](const std::string& table, const std::string& key, std::string_view what) {
            if (++shown <= differences_shown) fmt::print("{} {}: {}\n", table, key, what);
        };
    const auto count = copy_store(*from, *to, copy);
    line();
    if (!options.is_comparison)
        must_have(to->write(system_actor(), [](Unit& unit) -> Result<bool> {
            knowledge::rebuild_index(unit);
            return true;
        }));
    if (options.is_comparison) {
        if (shown > differences_shown) fmt::print("... and {} more\n", shown - differences_shown);
        fmt::print("{} rows compared, {} differ\n", count.rows, count.differences());
        return count.differences() == 0 ? 0 : 1;
    }
    if (count.differences() == 0)
        fmt::print("{} rows, every one the same in both stores\n", count.rows);
    else
        fmt::print(
            "{} rows; {} added, {} changed, {} removed. Stop the server on the old store and run this again, "
            "until nothing differs; then start it on the new one\n",
            count.rows, count.added, count.changed, count.removed);
    return 0;
}

}  // namespace bihuan
