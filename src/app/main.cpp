// bihuan: one program, its commands.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/keys_commands.hpp"
#include "app/message_commands.hpp"
#include "app/migrate_commands.hpp"
#include "app/model_commands.hpp"
#include "app/program.hpp"
#include "app/retention_commands.hpp"
#include "app/simulate_commands.hpp"
#include "app/sla_commands.hpp"
#include "app/standard_commands.hpp"
#include "gateway/commands.hpp"
#include "standard/http/routes.hpp"

namespace bihuan {
namespace {

struct Flags {  // --port and its like: flags that stand for a setting
    std::vector<std::pair<std::string, std::string>> given;
    std::string config_file;

    void add(CLI::App& command, const std::string& flag, const std::string& key, const std::string& help) {
        command.add_option_function<std::string>(
            flag, [this, key](const std::string& value) { given.emplace_back(key, value); }, help);
    }
};

void add_common(CLI::App& command, Flags& flags) {
    command.add_option("--config", flags.config_file, "TOML file with settings (see `bihuan config show`)");
    flags.add(command, "--data-dir", "data_dir", "Folder of the store, attachments and the key");
    flags.add(command, "--store", "store.url", "sqlite:PATH or postgresql://...");
    flags.add(command, "--manual-clock", "test.manual_clock", "For tests: a clock that moves only when told");
}

Settings settings_of(const Flags& flags) {
    Settings settings;
    const auto want = [](const Done& done) {
        if (!done)
            throw CLI::ValidationError(fmt::format(fmt::runtime(done.error().kind.en), done.error().detail));
    };
    if (!flags.config_file.empty()) want(settings.read_file(flags.config_file));
    want(settings.read_environment());
    for (const auto& [key, value] : flags.given) want(settings.set(key, value, "flag"));
    return settings;
}

void print_coverage(bool is_json) {
    const auto coverage = standard::coverage_json();
    if (is_json) {
        fmt::print("{}\n", boost::json::serialize(coverage));
        return;
    }
    for (const auto& clause : coverage.at("items").as_array()) {
        std::string controls;
        for (const auto& control : clause.at("controls").as_array())
            controls += fmt::format("{}{} {}", controls.empty() ? "" : ", ",
                                    std::string{control.at("kind").as_string()},
                                    std::string{control.at("name").as_string()});
        fmt::print("{:8} {}  {}\n", std::string{clause.at("clause").as_string()},
                   controls.empty() ? "-" : "+", controls);
    }
    fmt::print("{} of {} clauses answered\n", coverage.at("answered").as_int64(),
               coverage.at("total").as_int64());
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

int run(int argc, char** argv) {
    CLI::App app{"闭环 Bihuan: customer service by the written standard"};
    app.require_subcommand(1);
    Flags flags;
    int answer = 0;

    auto* serve_command = app.add_subcommand("serve", "Run the server");
    add_common(*serve_command, flags);
    flags.add(*serve_command, "--port", "server.port", "Port; 0 takes a free one");
    flags.add(*serve_command, "--address", "server.address", "Address to listen on; 0.0.0.0 for all");
    flags.add(*serve_command, "--log-level", "log.level", "debug, info, warn or error");
    flags.add(*serve_command, "--log-format", "log.format", "json or text");
    flags.add(*serve_command, "--header-timeout-ms", "server.header_timeout_ms", "Time for headers");
    flags.add(*serve_command, "--body-timeout-ms", "server.body_timeout_ms", "Time for a body");
    flags.add(*serve_command, "--idle-timeout-ms", "server.idle_timeout_ms", "Keep-alive time");
    serve_command->add_flag_callback(
        "--demo", [&] { flags.given.emplace_back("demo", "true"); },
        "Demo mode: demo passwords need not be changed");
    serve_command->callback([&] { answer = serve(settings_of(flags)); });

    std::string part = "tickets";
    std::int64_t count = 2000;
    auto* demo_command = app.add_subcommand("demo", "Fill an empty store with demo data");
    add_common(*demo_command, flags);
    demo_command->add_option("--part", part, "base: organisation and logins; tickets: with tickets")
        ->check(CLI::IsMember({"base", "tickets"}));
    demo_command->add_option("--count", count, "Tickets to make")->check(CLI::Range(1, 5'000'000));
    demo_command->callback([&] {
        const auto settings = settings_of(flags);
        Program program{settings};
        make_demo(program, part == "base" ? DemoPart::base : DemoPart::tickets, count);
    });

    gateway::ImportOptions import;
    auto* import_command = app.add_subcommand("import", "Bring tickets or their history in from a CSV file");
    import_command->require_subcommand(1);
    auto* import_tickets = import_command->add_subcommand("tickets", "One ticket a row");
    add_common(*import_tickets, flags);
    import_tickets->add_option("file", import.file, "CSV file")->required()->check(CLI::ExistingFile);
    import_tickets->add_option("--map", import.map, "TOML file: which column is what")
        ->required()
        ->check(CLI::ExistingFile);
    import_tickets->add_option("--rejects", import.rejects,
                               "File for refused rows (default FILE.rejects.csv)");
    import_tickets->add_flag("--dry-run", import.is_dry_run, "Check every row, write nothing");
    import_tickets->add_flag("--quiet", import.is_quiet, "No progress bar");
    auto* import_events =
        import_command->add_subcommand("events", "One event a row; rows of a case make a ticket");
    add_common(*import_events, flags);
    import_events->add_option("file", import.file, "CSV file")->required()->check(CLI::ExistingFile);
    import_events->add_option("--rejects", import.rejects, "File for refused rows");
    import_events->add_flag("--dry-run", import.is_dry_run, "Check every row, write nothing");
    import_events->add_flag("--quiet", import.is_quiet, "No progress bar");
    const auto run_import = [&](auto use) {
        const auto settings = settings_of(flags);
        Program program{settings};
        if (const auto told = ensure_first_administrator(program); !told.empty()) fmt::print("{}\n", told);
        answer = use(*program.store, program.cipher, program.codes, import);
    };
    import_tickets->callback([&] { run_import(gateway::import_tickets); });
    import_events->callback([&] { run_import(gateway::import_events); });

    std::string format = "csv", out;
    auto* export_command = app.add_subcommand("export", "Write all tickets to a file");
    add_common(*export_command, flags);
    export_command->add_option("file", out, "File to write (.csv or .xlsx)")->required();
    export_command->callback([&] {
        const auto settings = settings_of(flags);
        Program program{settings};
        answer = gateway::export_to(*program.store, out, program.data_dir / "tmp");
    });

    auto* config_command = app.add_subcommand("config", "Settings");
    auto* show = config_command->add_subcommand("show", "Every setting, its value and where it came from");
    bool is_chinese = false;
    add_common(*show, flags);
    show->add_flag("--zh", is_chinese, "用中文说明");
    config_command->require_subcommand(1);
    show->callback([&] { fmt::print("{}", settings_of(flags).show(is_chinese)); });

    auto* standard_command = app.add_subcommand("standard", "The service standard");
    standard_command->require_subcommand(1);
    bool is_json = false;
    auto* coverage = standard_command->add_subcommand("coverage", "Which clauses are answered, and by what");
    coverage->add_flag("--json", is_json, "As JSON");
    coverage->callback([&] { print_coverage(is_json); });
    std::string standard_file, other_file;
    auto* check = standard_command->add_subcommand("check", "What is wrong with a file, line by line");
    check->add_option("file", standard_file, "A standard in TOML, like standards/telecom.toml")->required();
    check->callback([&] { answer = check_standard_file(standard_file); });
    auto* diff = standard_command->add_subcommand("diff", "What differs between two files, entry by entry");
    diff->add_option("before", standard_file)->required();
    diff->add_option("after", other_file)->required();
    diff->callback([&] { answer = diff_standard_files(standard_file, other_file); });
    auto* show_command =
        standard_command->add_subcommand("show", "Limits, ladder and indicators at a glance");
    show_command->add_option("file", standard_file, "A standard in TOML; left out: the one shipped");
    show_command->callback([&] { answer = show_standard(standard_file); });
    std::string from, note;
    auto* publish = standard_command->add_subcommand("publish", "Bring a file into force");
    add_common(*publish, flags);
    publish->add_option("file", standard_file, "A standard in TOML")->required();
    publish->add_option("--from", from, "Date or moment from which it holds; left out: now");
    publish->add_option("--note", note, "Why, for the history");
    publish->callback([&] {
        const auto settings = settings_of(flags);
        Program program{settings};
        answer = publish_standard(program, standard_file, from, note);
    });

    auto* model_command = app.add_subcommand("model", "The text model behind suggested categories");
    model_command->require_subcommand(1);
    auto* train = model_command->add_subcommand(
        "train", "Learn from the closed tickets; prints its accuracy beside two baselines");
    add_common(*train, flags);
    train->callback([&] {
        const auto settings = settings_of(flags);
        Program program{settings};
        answer = train_model(program);
    });
    ModelCheck model_check;
    auto* check_command =
        model_command->add_subcommand("check", "Measure it on labelled texts of a CSV file; keeps nothing");
    check_command->add_option("file", model_check.file, "CSV file with the texts")
        ->required()
        ->check(CLI::ExistingFile);
    check_command->add_option("--labels", model_check.labels, "CSV file: ticket_number,label")
        ->required()
        ->check(CLI::ExistingFile);
    check_command->add_option("--key", model_check.key_column, "Column of the ticket's number");
    check_command->add_option("--text", model_check.text_column, "Column of the text");
    check_command->add_option("--leave-out", model_check.left_out, "A label to leave out");
    check_command->callback([&] { answer = check_model(model_check); });

    std::string code;
    auto* sla_command = app.add_subcommand("sla", "Clocks of tickets");
    sla_command->require_subcommand(1);
    auto* explain =
        sla_command->add_subcommand("explain", "Why a ticket is due when it is due, step by step");
    add_common(*explain, flags);
    explain->add_option("ticket", code, "Its code, e.g. 261124-A00042")->required();
    explain->callback([&] {
        const auto settings = settings_of(flags);
        Program program{settings};
        answer = explain_ticket(program, code);
    });

    MigrateOptions migrate;
    auto* migrate_command = app.add_subcommand(
        "migrate", "Move a store to another engine; run again, it brings what has changed since");
    migrate_command->add_option("--from", migrate.from, "sqlite:PATH or postgresql://...")->required();
    migrate_command->add_option("--to", migrate.to, "sqlite:PATH or postgresql://...")->required();
    migrate_command->add_flag("--compare", migrate.is_comparison, "Only say which rows differ");
    migrate_command->add_flag("--quiet", migrate.is_quiet, "No progress");
    migrate_command->callback([&] { answer = migrate_store(migrate); });

    auto* keys_command = app.add_subcommand("keys", "The keys that personal values are sealed by");
    keys_command->require_subcommand(1);
    std::string suite, reason = "command line", new_key;
    std::int64_t key_id = 0;
    auto* list_command = keys_command->add_subcommand("list", "Every key and what is still sealed by it");
    auto* rotate = keys_command->add_subcommand(
        "rotate", "A new key, used at once; values of the others are moved to it");
    rotate->add_option("--suite", suite, "xchacha or sm4; left out: keys.suite")
        ->check(CLI::IsMember({"xchacha", "sm4"}));
    auto* retire =
        keys_command->add_subcommand("retire", "Destroy a key by which nothing is sealed any more");
    retire->add_option("key", key_id, "Its number in the list")->required();
    for (auto* command : {rotate, retire}) command->add_option("--reason", reason, "Why, for the audit log");
    for (auto* command : {list_command, rotate, retire}) add_common(*command, flags);
    const auto with_program = [&](auto use) {
        const auto settings = settings_of(flags);
        Program program{settings};
        answer = use(program);
    };
    list_command->callback([&] { with_program(list_keys); });
    rotate->callback(
        [&] { with_program([&](Program& program) { return rotate_key(program, suite, reason); }); });
    retire->callback(
        [&] { with_program([&](Program& program) { return retire_key(program, key_id, reason); }); });
    auto* rewrap =
        keys_command->add_subcommand("rewrap", "Put another master key in the place of secret.key");
    add_common(*rewrap, flags);
    rewrap
        ->add_option("--new-key", new_key,
                     "File of the new master key (64 hex digits); made where there is none")
        ->required();
    rewrap->callback([&] { answer = rewrap_keys(settings_of(flags), new_key); });

    std::string entry;
    bool is_dry_run = false;
    auto* retention_command =
        app.add_subcommand("retention", "What ends by the standard's schedule of keeping");
    retention_command->add_flag("--dry-run", is_dry_run, "Only say what is due and what is held back");
    add_common(*retention_command, flags);
    retention_command->require_subcommand(0, 1);
    auto* run_command =
        retention_command->add_subcommand("run", "Begin a run now, without waiting for the night");
    run_command->add_option("--entry", entry, "Of one entry alone; left out: of all that are put to work");
    add_common(*run_command, flags);
    retention_command->callback([&] {
        const bool is_run = retention_command->got_subcommand(run_command);
        if (is_run == is_dry_run) throw CLI::ValidationError{"say either --dry-run or run"};
        with_program([&](Program& program) {
            return is_run ? run_retention(program, entry) : preview_retention(program);
        });
    });

    std::string channel, address;
    auto* message_command = app.add_subcommand("message", "Messages to customers");
    message_command->require_subcommand(1);
    auto* message_test =
        message_command->add_subcommand("test", "Send one message by a channel as it is set up");
    add_common(*message_test, flags);
    message_test->add_option("--channel", channel, "mail, sms, push or messaging")->required();
    message_test->add_option("--to", address, "An address of that channel")->required();
    message_test->callback(
        [&] { with_program([&](Program& program) { return test_message(program, channel, address); }); });

    SimulateOptions trial;
    auto* simulate_command =
        app.add_subcommand("simulate", "Live a month by a standard before it is published");
    add_common(*simulate_command, flags);
    add_simulate_options(*simulate_command, trial);
    simulate_command->callback([&] {
        // The standard in force is that of a store that is named; else the shipped one.
        if (!trial.from_store && flags.given.empty() && flags.config_file.empty()) {
            answer = simulate(nullptr, trial);
            return;
        }
        const auto settings = settings_of(flags);
        Program program{settings};
        answer = simulate(program.store.get(), trial);
    });

    app.add_subcommand("routes", "Every route as JSON")->callback([] {
        fmt::print("{}\n", route_list_json());
    });

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    }
    return answer;
}

}  // namespace
}  // namespace bihuan

int main(int argc, char** argv) {
    try {
        return bihuan::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bihuan: %s\n", error.what());
        return 1;
    }
}
