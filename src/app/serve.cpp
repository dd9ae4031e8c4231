#include <fmt/format.h>
#include <malloc.h>
#include <signal.h>

#include <cstdio>
#include <sstream>

#include "app/demo_texts.hpp"
#include "app/intake_wiring.hpp"
#include "app/periodic.hpp"
#include "app/program.hpp"
#include "app/timers.hpp"
#include "automation/http/webhook_sender.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "contact/use_cases/archiving.hpp"
#include "http/json.hpp"
#include "http/server.hpp"
#include "identity/calls.hpp"
#include "message/http/sender.hpp"
#include "store/statistics.hpp"
#include "ticket/http/routes.hpp"
#include "ticket/use_cases/use_cases.hpp"

namespace bihuan {
namespace {

// So long may words that somebody had erased still lie in the file of an archive, at most.
constexpr auto periodic_every = std::chrono::seconds{10};

// SIGINT and SIGTERM are waited for by the main thread alone; threads made later inherit the mask.
sigset_t block_end_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    return set;
}

ServerSettings server_settings(const Settings& s, const std::filesystem::path& data_dir) {
    const auto milliseconds = [&](std::string_view key) { return std::chrono::milliseconds{s.number(key)}; };
    ServerSettings out;
    out.address = s.text("server.address");
    out.port = static_cast<std::uint16_t>(s.number("server.port"));
    out.io_threads = static_cast<int>(s.number("server.io_threads"));
    out.auxiliary_threads = static_cast<int>(s.number("server.auxiliary_threads"));
    out.connections_max = static_cast<std::size_t>(s.number("server.connections_max"));
    out.upload_bytes_max = static_cast<std::uint64_t>(s.number("server.body_bytes_max"));
    out.upload_folder = (data_dir / "tmp").string();
    out.header_timeout = milliseconds("server.header_timeout_ms");
    out.body_timeout = milliseconds("server.body_timeout_ms");
    out.idle_timeout = milliseconds("server.idle_timeout_ms");
    std::istringstream proxies{s.text("server.trusted_proxies")};
    for (std::string one; std::getline(proxies, one, ',');)
        if (!one.empty()) out.trusted_proxies.push_back(one);
    return out;
}

// Only with a manual clock: POST /test/clock {"advance_seconds": 60}. What became due has fired when it
// answers.
Route clock_route(ManualClock& clock, timer::Worker& timers, automation::WebhookSender& webhooks,
                  message::Sender& messages, intake::Fetcher& mailbox, Periodic& archiving) {
    return {"POST",
            "/test/clock",
            "test_clock",
            Access::open(),
            Mode::free,
            BodyMode::json,
            {},
            [&clock, &timers, &webhooks, &messages, &mailbox, &archiving](const Request& request,
                                                                          Store&) -> Result<Reply> {
                Decoder in{request};
                const auto seconds = in.integer("advance_seconds", 0, 400LL * 86'400);
                TRY_DONE(in.finish());
                clock.advance(std::chrono::seconds{seconds});
                timers.run_due();
                mailbox.run_due();
                webhooks.run_due();
                messages.run_due();
                archiving.run_due();
                return json_reply(json::object{{"now", to_json(clock.now())}});
            }};
}

void add_store_gauges(Metrics& metrics, Store& store) {
    const auto gauge = [&](const char* name, const char* help, auto read) {
        metrics.gauge(name, help, [&store, read] { return static_cast<double>(read(store.status())); });
    };
    gauge("bihuan_store_waiting_units", "Writes waiting for a commit",
          [](const StoreStatus& s) { return s.waiting_units; });
    gauge("bihuan_store_read_only", "1 while nothing can be written",
          [](const StoreStatus& s) { return s.is_read_only ? 1 : 0; });
    gauge("bihuan_store_units_committed", "Units of work committed since the start",
          [](const StoreStatus& s) { return s.units_committed; });
    gauge("bihuan_store_units_failed", "Units of work rolled back since the start",
          [](const StoreStatus& s) { return s.units_failed; });
    gauge("bihuan_store_commits", "Transactions since the start",
          [](const StoreStatus& s) { return s.commits; });
    const auto statements = [&](const char* name, const char* help, auto read) {
        metrics.gauges(name, help, [read] {
            std::vector<std::pair<Labels, double>> out;
            for (const auto& one : statement_statistics())
                out.emplace_back(Labels{{"statement", one.name}}, static_cast<double>(read(one)));
            return out;
        });
    };
    statements("bihuan_statement_runs", "How often a statement ran since the start",
               [](const StatementStatistic& s) { return s.count; });
    statements("bihuan_statement_seconds", "How long it took in all",
               [](const StatementStatistic& s) { return s.seconds; });
}

void say_where(const Settings& settings, std::uint16_t port, const std::string& first_login, bool has_demo) {
    const auto address = settings.text("server.address");
    const bool is_local = address == "127.0.0.1" || address == "0.0.0.0" || address == "::";
    fmt::print("\n  闭环 Bihuan   http://{}:{}\n", is_local ? "localhost" : address, port);
    if (!first_login.empty()) fmt::print("\n  {}\n", first_login);
    if (settings.boolean("demo") && !has_demo)
        fmt::print("\n  no demo data here: `bihuan demo` makes it, with its logins\n");
    if (has_demo)
        fmt::print(
            "\n  demo logins, password {}\n"
            "    agent   一线坐席 agent          lead      班组长 team lead     manager  经理 manager\n"
            "    admin   管理员 administrator    quality   质检员 inspector     trainer  培训师 trainer\n"
            "    jc.field 装维工程师 engineer    archivist 档案员 archivist     customer 客户 customer "
            "portal\n",
            demo::password);
    fmt::print("\n");
    std::fflush(stdout);
}

}  // namespace

int serve(const Settings& settings) {
    const auto ending = block_end_signals();
    // A thousand tickets a second come and go through few threads: two arenas keep what they free together.
    mallopt(M_ARENA_MAX, 2);
    set_log(log_level_from_text(settings.text("log.level")), settings.text("log.format") == "json");
    Program program{settings};
    std::filesystem::remove_all(program.data_dir / "tmp");
    std::filesystem::create_directories(program.data_dir / "tmp");
    const bool is_read_only = settings.boolean("store.read_only");
    const auto first_login =
        settings.boolean("demo") || is_read_only ? std::string{} : ensure_first_administrator(program);
    if (!is_read_only)
        must_have(program.store->write(system_actor(), [&](Unit& unit) -> Result<bool> {
            identity::require_change_of_known_passwords(unit, !settings.boolean("demo"));
            return true;
        }));
    program.store->on_event([&](const Event& event) {
        if (event.topic == gap_topic) {
            program.gate.hear({.topic = "identity.forget"});
            program.hub.lag();
        } else if (event.topic.starts_with("identity.")) {
            program.gate.hear(event);  // what sessions may do; nothing for browsers
        } else if (event.topic != ticket::viewer_topic ||
                   ticket::hear_viewer(program.presence, event, program.clock.now())) {
            program.hub.publish(event);
        }
    });
    Metrics metrics;
    add_store_gauges(metrics, *program.store);
    metrics.gauge("bihuan_event_streams", "Browsers listening",
                  [&] { return static_cast<double>(program.hub.subscriber_count()); });
    timer::Worker timers{*program.store, timer_handlers(program)};
    automation::WebhookSender webhooks{*program.store, program.rules};
    message::Sender messages{*program.store, program.message_context()};
    intake::Fetcher mailbox{*program.store, program.intake_context(), mailbox_settings(settings)};
    Periodic archiving{"contact.archive", periodic_every,
                       [&] { contact::archive_due(*program.store, program.shelf()); }};
    // Those that were kept in clear by a version before; once through, in pieces.
    Periodic sealing{"ticket.seal_attachments", periodic_every,
                     [&program, after = ticket::AttachmentId{}, is_done = false]() mutable {
                         if (is_done) return;
                         after = ticket::seal_attachments(*program.store, program.attachment_files(), after);
                         is_done = !after;
                     }};
    if (!program.manual_clock) program.wake_sender = [&messages] { messages.wake(); };
    auto routes = all_routes(program, metrics);
    if (program.manual_clock)
        routes.push_back(clock_route(*program.manual_clock, timers, webhooks, messages, mailbox, archiving));
    const Router router{std::move(routes)};
    Server server{server_settings(settings, program.data_dir),
                  router,
                  *program.store,
                  program.gate,
                  program.hub,
                  embedded_assets(),
                  metrics};
    program.gate.note_uses_in(*program.store);
    server.start();
    if (!program.manual_clock && !is_read_only) {
        program.rules.wake = [&webhooks] { webhooks.wake(); };
        timers.start();
        webhooks.start();
        messages.start();
        mailbox.start();
        archiving.start();
        sealing.start();
    }
    log_info("app.started", {{"port", server.port()}, {"store", settings.boolean("demo") ? "demo" : "own"}});
    const auto has_demo = settings.boolean("demo") && program.store->read(system_actor(), [](Unit& unit) {
        return identity::user_by_username(unit, "agent").has_value();
    });
    say_where(settings, server.port(), first_login, has_demo);
    int received = 0;
    sigwait(&ending, &received);
    log_info("app.stopping", {{"signal", received}});
    timers.stop();
    archiving.stop();
    sealing.stop();
    mailbox.stop();
    webhooks.stop();
    messages.stop();
    program.hub.close();
    server.stop();
    program.store->stop();
    return 0;
}

}  // namespace bihuan
