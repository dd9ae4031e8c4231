// bihuan: one program, its commands.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/command_line.hpp"
#include "app/keys_commands.hpp"
#include "app/migrate_commands.hpp"
#include "app/model_commands.hpp"
#include "app/program.hpp"
#include "app/sla_commands.hpp"
#include "app/standard_commands.hpp"
#include "gateway/commands.hpp"
#include "standard/http/routes.hpp"

namespace bihuan {
namespace {

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

int run(int argc, char** argv) {
    CommandLine line;
    auto& [app, flags, answer] = line;
    app.require_subcommand(1);
    const auto with_program = [&](auto use) { line.with_program(use); };

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

    add_record_commands(line);
    add_simulate_commands(line);

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
