// The commands that imagine: a month by a standard, and a switch with its calls.
#include <memory>

#include "app/command_line.hpp"
#include "app/program.hpp"
#include "app/simulate_calls.hpp"
#include "app/simulate_commands.hpp"

namespace bihuan {
namespace {

void add_calls_options(CLI::App& command, SimulateCalls& o) {
    auto& setup = o.setup;
    command.add_option("--url", o.url, "Of the server, as http://localhost:8080")->required();
    command.add_option("--token-file", o.token_file, "Holds an API token with call_report")
        ->required()
        ->check(CLI::ExistingFile);
    command.add_option("--queue", setup.queue, "Of the standard");
    command.add_option("--rate", setup.calls_per_minute, "Calls a minute")->check(CLI::Range(0.01, 1000.0));
    command.add_option("--agents", setup.agents, "Who answer")->check(CLI::Range(1, 10'000));
    command.add_option("--minutes", setup.minutes, "So long calls come in")->check(CLI::Range(1, 1440));
    const auto seconds = [&](const char* name, std::chrono::seconds& to, const char* what) {
        command
            .add_option_function<std::int64_t>(
                name, [&to](std::int64_t n) { to = std::chrono::seconds{n}; }, what)
            ->check(CLI::Range(1, 36'000));
    };
    seconds("--patience", setup.patience, "Mean, seconds");
    seconds("--talk", setup.talk, "Mean, seconds");
    seconds("--wrap-up", setup.wrap_up, "Mean, seconds");
    command.add_option("--seed", setup.seed, "The same calls again");
    command.add_option("--ends-at", o.ends_at, "When the past that is told ended; left out: now");
    command.add_flag("--live", o.is_live, "Tell each event at its moment");
}

void add_simulate_options(CLI::App& command, SimulateOptions& o) {
    auto* log = command.add_option("--log", o.log, "Fit from a process log: one event a row (CSV)")
                    ->check(CLI::ExistingFile);
    command.add_option("--map", o.map, "TOML file: which column of the log is what (standards/maps)")
        ->needs(log)
        ->check(CLI::ExistingFile);
    command.add_flag("--store-data", o.from_store, "Fit from the store's own tickets")->excludes(log);
    command.add_option("--past-days", o.past_days, "Of the store: so many days back")
        ->check(CLI::Range(1, 3660));
    command.add_option("--scenario", o.scenario, "Who works when (TOML); left out: the one shipped");
    command.add_option("--standard", o.standard,
                       "A standard to try (TOML); left out: the one in force in the store that is "
                       "named, else the shipped one");
    command.add_option("--start", o.start, "First day; left out: 2026-03-02");
    command.add_option("--days", o.days, "Days that count")->check(CLI::Range(1, 366));
    command.add_option("--warm-up", o.warm_up_days, "Days before them that are lived and not counted")
        ->check(CLI::Range(0, 60));
    command.add_option("--tickets", o.tickets, "Expected in those days; left out: as the past had them")
        ->check(CLI::Range(1.0, 5'000'000.0));
    command.add_option("--seed", o.seed, "The same seed gives the same month")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 53));
    command.add_option("--set", o.sets, "KEY=VALUE: another limit or head count (see --keys)")
        ->allow_extra_args(false);
    command.add_flag("--keys", o.lists_keys, "List what --set can set, with the value in force");
    command.add_flag("--compare", o.is_compared, "Beside the month as it is: base, changed, difference");
    command.add_flag("--json", o.is_json, "As JSON");
    command.add_flag("--quiet", o.is_quiet, "No progress");
    command.add_option("--lang", o.lang, "Language of the tables")->check(CLI::IsMember({"en", "zh"}));
}

}  // namespace

void add_simulate_commands(CommandLine& line) {
    const auto trial = std::make_shared<SimulateOptions>();
    auto* month = line.app.add_subcommand("simulate", "Live a month by a standard before it is published");
    add_common(*month, line.flags);
    add_simulate_options(*month, *trial);
    const auto calls = std::make_shared<SimulateCalls>();
    auto* of_calls = month->add_subcommand("calls", "A switch that tells a server what happens to its calls");
    add_calls_options(*of_calls, *calls);
    of_calls->callback([&line, calls] { line.answer = simulate_calls(*calls, SystemClock{}); });
    month->callback([&line, trial, of_calls] {
        if (of_calls->parsed()) return;
        // The standard in force is that of a store that is named; else the shipped one.
        if (!trial->from_store && line.flags.given.empty() && line.flags.config_file.empty()) {
            line.answer = simulate(nullptr, *trial);
            return;
        }
        line.with_program([&](Program& p) { return simulate(p.store.get(), *trial); });
    });
}

}  // namespace bihuan
