#include "app/program.hpp"
#include "app/channel_wiring.hpp"
#include "app/contact_hearing.hpp"
#include "app/wiring.hpp"
#include "appointment/http/routes.hpp"
#include "automation/http/routes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include "analytics/calls.hpp"
#include "analytics/http/routes.hpp"
#include "appointment/use_cases/keepers.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "channel/http/routes.hpp"
#include "chat/http/routes.hpp"
#include "complaint/http/routes.hpp"
#include "contact/http/routes.hpp"
#include "counter/calls.hpp"
#include "counter/http/routes.hpp"
#include "customer/calls.hpp"
#include "customer/http/routes.hpp"
#include "customer/use_cases/keepers.hpp"
#include "duty/http/routes.hpp"
#include "duty/use_cases/keepers.hpp"
#include "gateway/export_tickets.hpp"
#include "gateway/intake_sheet.hpp"
#include "http/router.hpp"
#include "http/server.hpp"
#include "identity/calls.hpp"
#include "identity/http/routes.hpp"
#include "identity/use_cases/keepers.hpp"
#include "intake/http/routes.hpp"
#include "keys/http/routes.hpp"
#include "knowledge/calls.hpp"
#include "knowledge/http/routes.hpp"
#include "message/http/gateways.hpp"
#include "message/http/routes.hpp"
#include "outage/http/routes.hpp"
#include "privacy/calls.hpp"
#include "privacy/http/routes.hpp"
#include "privacy/use_cases/keepers.hpp"
#include "standard/calls.hpp"
#include "standard/http/routes.hpp"
#include "task/calls.hpp"
#include "task/http/routes.hpp"
#include "telephone/http/routes.hpp"
#include "ticket/http/routes.hpp"
#include "ticket/use_cases/keepers.hpp"
#include "tone/calls.hpp"
#include "tone/http/routes.hpp"

namespace bihuan {

std::span<const Migration> appointment_migrations();
std::span<const Migration> automation_migrations();
std::span<const Migration> channel_migrations();
std::span<const Migration> chat_migrations();
std::span<const Migration> contact_migrations();
std::span<const Migration> counter_migrations();
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> complaint_migrations();
std::span<const Migration> customer_migrations();
std::span<const Migration> duty_migrations();
std::span<const Migration> file_migrations();
std::span<const Migration> intake_migrations();
std::span<const Migration> keys_migrations();
std::span<const Migration> knowledge_migrations();
std::span<const Migration> message_migrations();
std::span<const Migration> outage_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> suggest_migrations();
std::span<const Migration> task_migrations();
std::span<const Migration> telephone_migrations();
std::span<const Migration> ticket_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> tone_migrations();
std::span<const Migration> analytics_migrations();
std::span<const Migration> privacy_migrations();

namespace {

std::filesystem::path made_folder(const Settings& settings) {
    const std::filesystem::path folder = settings.text("data_dir");
    std::error_code wrong;
    std::filesystem::create_directories(folder, wrong);
    if (wrong)
        throw std::runtime_error(
            fmt::format("cannot make the data folder {}: {}; choose another with --data-dir", folder.string(),
                        wrong.message()));
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, wrong);
    return folder;
}

std::unique_ptr<ManualClock> clock_of(const Settings& settings) {
    const auto start = settings.text("test.manual_clock");
    if (start.empty()) return nullptr;
    const auto at = from_iso(start);
    if (!at) throw std::runtime_error("test.manual_clock is not a time, e.g. 2026-03-02T01:00:00Z");
    return std::make_unique<ManualClock>(*at);
}

std::unique_ptr<Store> opened(const Settings& settings, const Clock& clock) {
    StoreSettings wanted;
    wanted.url = settings.store_url();
    wanted.readers = static_cast<int>(settings.number("store.readers"));
    if (const auto writers = static_cast<int>(settings.number("store.writers")); writers > 0)
        wanted.writers = writers;
    else
        // One alone mostly waits for the other end to wake up.
        wanted.writers = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 2, 4);
    wanted.group_size_max = static_cast<std::size_t>(settings.number("store.group_size_max"));
    wanted.waiting_units_max = static_cast<std::size_t>(settings.number("store.waiting_units_max"));
    wanted.node = static_cast<int>(settings.number("node"));
    wanted.is_read_only = settings.boolean("store.read_only");
    const auto migrations = all_migrations();
    return open_store(wanted, migrations, clock);
}

std::optional<SigningKey> contact_key_of(const Settings& settings) {
    const auto path = settings.text("contact.signing_key");
    if (path.empty()) return std::nullopt;
    std::ifstream in{path};
    const std::string pem{std::istreambuf_iterator<char>{in}, {}};
    auto key = SigningKey::from_pem(pem);
    if (!key || !key->can_sign())
        throw std::runtime_error{fmt::format(
            "contact.signing_key: {} is not a private key of Ed25519 or SM2; `bihuan contact key` "
            "makes one",
            path)};
    return key;
}

Suite key_suite(const Settings& settings) { return *suite_from_text(settings.text("keys.suite")); }

// GET /healthz: the process answers. GET /readyz: so does the store.
std::vector<Route> process_routes(Store& store, Metrics& metrics) {
    const auto health = [](const Request&, Store&) -> Result<Reply> {
        return Reply{.body = R"({"status":"ok"})"};
    };
    const auto ready = [&store](const Request&) -> Result<Work> {
        return [&store](Unit& unit) -> Result<Reply> {
            (void)unit.number({"app.ready", "select 1 as n"});
            const auto status = store.status();
            if (!status.is_healthy) return Reply{.status = 503, .body = R"({"status":"store"})"};
            return Reply{.body = status.is_read_only ? R"({"status":"read_only"})" : R"({"status":"ok"})"};
        };
    };
    const auto text = [&metrics](const Request&, Store&) -> Result<Reply> {
        return Reply{.body = metrics.text(), .content_type = "text/plain; version=0.0.4; charset=utf-8"};
    };
    return {
        {"GET", "/healthz", "get_health", Access::open(), Mode::free, BodyMode::none, {}, health},
        {"GET", "/readyz", "get_readiness", Access::open(), Mode::read, BodyMode::none, ready, {}},
        {"GET", "/metrics", "get_metrics", Access::open(), Mode::free, BodyMode::none, {}, text},
        stream_events_route(),
    };
}

std::string category_facts(const standard::Category& c) {
    return boost::json::serialize(boost::json::object{{"code", c.code},
                                                      {"name_zh", c.name_zh},
                                                      {"name_en", c.name_en},
                                                      {"parent_id", c.parent_id.text()},
                                                      {"ticket_type", c.ticket_type},
                                                      {"default_priority", c.default_priority},
                                                      {"default_organization_id", c.default_organization_id},
                                                      {"is_public", c.is_public},
                                                      {"is_active", c.is_active},
                                                      {"position", c.position}});
}

void audit_category(Unit& unit, const standard::Category* before, const standard::Category& after) {
    identity::audit(unit, {.action = before ? "category.update" : "category.create",
                           .subject_kind = "category",
                           .subject_id = after.category_id.number,
                           .subject_label = after.code,
                           .before = before ? category_facts(*before) : std::string{},
                           .after = category_facts(after)});
}

void audit_standard(Unit& unit, std::string_view action, std::int64_t id, std::string label,
                    std::string facts) {
    identity::audit(unit, {.action = std::string{action},
                           .subject_kind = "standard",
                           .subject_id = id,
                           .subject_label = std::move(label),
                           .after = std::move(facts)});
}

message::GatewaySettings gateway_settings(const Settings& s) {
    const auto text = [&](std::string_view key) { return s.text(fmt::format("message.{}", key)); };
    return {.mail = {text("mail_url"), text("mail_user"), text("mail_password"), text("mail_from"),
                     text("mail_from_name"), s.boolean("message.mail_needs_tls")},
            .sms = {text("sms_url"), text("sms_user"), text("sms_password"), text("sms_from"),
                    text("sms_form") == "kannel", text("sms_form"), text("sms_success")},
            .push = {text("push_url"), text("push_secret")},
            .messaging = {text("messaging_url"), text("messaging_secret")},
            .public_url = text("public_url")};
}

std::string write_sheet(const outage::IntakeFacts& facts, const std::filesystem::path& folder) {
    gateway::IntakeSheet sheet{facts.rule.sheet_rows, facts.types, facts.channels, {}};
    for (const auto& place : facts.places)
        sheet.places.push_back(fmt::format("{} {} {}", place.code, place.name_zh, place.name_en));
    return gateway::write_intake_sheet(sheet, folder);
}

void add(std::vector<Route>& all, std::vector<Route> more) {
    for (auto& route : more) all.push_back(std::move(route));
}

}  // namespace

std::vector<Migration> all_migrations() {
    std::vector<Migration> all;
    for (const auto part :
         {standard_migrations(), identity_migrations(),   keys_migrations(),      file_migrations(),
          customer_migrations(), timer_migrations(),      knowledge_migrations(), contact_migrations(),
          duty_migrations(),     sla_migrations(),        suggest_migrations(),   ticket_migrations(),
          task_migrations(),     telephone_migrations(),  tone_migrations(),      appointment_migrations(),
          counter_migrations(),  automation_migrations(), complaint_migrations(), analytics_migrations(),
          privacy_migrations(),  message_migrations(),    intake_migrations(),    outage_migrations(),
          channel_migrations(),  chat_migrations()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Program::Program(const Settings& s)
    : settings{s},
      data_dir{made_folder(s)},
      manual_clock{clock_of(s)},
      clock{manual_clock ? static_cast<const Clock&>(*manual_clock) : system_clock},
      cipher{FieldCipher::from_file((data_dir / "secret.key").string())},
      contact_key{contact_key_of(s)},
      holders{file::sealed_holder(),        customer::sealed_holder(),   contact::sealed_holder(),
              appointment::sealed_holder(), automation::sealed_holder(), privacy::sealed_requests(),
              privacy::sealed_entries(),    telephone::sealed_calls(),   telephone::sealed_call_backs(),
              message::sealed_holder(),     intake::sealed_holder(),     chat::sealed_chats(),
              chat::sealed_turns()},
      parts{contact::personal_part(shelf()),
            telephone::personal_calls(cipher),
            telephone::personal_call_backs(cipher),
            message::personal_part(cipher),
            intake::personal_part(shelf()),
            chat::personal_part(cipher, shelf()),
            appointment::personal_part(booking_hands()),
            counter::personal_part()},
      keepers{ticket::closed_keeper(attachment_files()),
              ticket::notice_keeper(),
              appointment::ended_keeper(cipher),
              customer::look_keeper(),
              privacy::request_keeper(),
              privacy::consent_keeper(),
              privacy::run_keeper(),
              contact::text_keeper(shelf()),
              chat::text_keeper(shelf()),
              identity::audit_keeper(),
              duty::shift_keeper()},
      rules{cipher, {s.text("time_zone"), s.boolean("automation.allow_private_targets")}},
      gateways{message::make_gateways(gateway_settings(s), cipher, clock)},
      store{opened(s, clock)},
      codes{static_cast<char>('A' + store->node()), s.text("time_zone")} {
    if (!settings.boolean("store.read_only")) prepare_store();
    wire(*this);
}

file::Shelf Program::shelf() const { return {data_dir / "files" / "sealed", &cipher, key_suite(settings)}; }

void Program::prepare_store() {
    must_have(store->write(system_actor(), [this](Unit& unit) -> Result<bool> {
        keys::begin(unit, cipher, key_suite(settings), holders);
        standard::ensure_version(unit);
        automation::start(unit);
        analytics::ensure_begun(unit);
        knowledge::start(unit);
        tone::start(unit);
        contact::start(unit);
        message::start(unit);
        intake::start(unit);
        channel::start(unit);
        privacy::start(unit);
        privacy::start_retention(unit, privacy_context());
        return true;
    }));
}

Program::~Program() {
    hub.close();
    store->stop();
}

std::vector<Route> all_routes(Program& p, Metrics& metrics) {
    std::vector<Route> all = process_routes(*p.store, metrics);
    add(all, standard::routes({audit_category, audit_standard}));
    add(all, identity::routes({.is_demo = p.settings.boolean("demo"),
                               .has_secure_cookies = p.settings.boolean("server.secure_cookies")}));
    add(all, keys::routes({.master = &p.cipher, .holders = &p.holders, .suite = key_suite(p.settings)}));
    add(all, customer::routes(p.cipher));
    add(all, knowledge::routes(p.settings.text("time_zone")));
    add(all, contact::routes(contact_context(p)));
    add(all, duty::routes({.loads = ticket::open_loads}));
    ticket::Context context;
    context.codes = &p.codes;
    context.presence = &p.presence;
    context.models = &p.models;
    context.files = p.attachment_files();
    context.publish = [&p](const Event& event) { p.hub.publish(event); };
    context.send = [&p](const Event& event) { p.store->send(event); };
    context.export_tickets = [folder = p.data_dir / "tmp"](Store& store, const Actor& actor,
                                                           const ticket::TicketFilter& filter,
                                                           std::string_view format) {
        return gateway::export_tickets(store, actor, filter, format, folder);
    };
    context.board = privacy::board_kinds(p.privacy_context());
    context.board.push_back(task::board_kind());
    add(all, ticket::routes(context));
    add(all, task::routes());
    add(all, tone::routes());
    add(all, appointment::routes(p.booking_hands()));
    add(all, counter::routes(p.booking_hands()));
    add(all, telephone::routes({&p.cipher, p.settings.text("time_zone")},
                               std::make_shared<const file::Shelf>(p.shelf())));
    add(all, chat::routes(p.chat_context()));
    add(all, automation::routes(p.rules));
    add(all, complaint::routes());
    add(all, privacy::routes(p.privacy_context()));
    add(all, message::routes(p.message_context()));
    add(all, intake::routes(p.intake_context()));
    add(all, channel::routes(channel_context(p)));
    add(all, outage::routes({.hands = p.booking_hands(),
                             .is_read_only = [&p] { return p.store->status().is_read_only; },
                             .write_sheet =
                                 [folder = p.data_dir / "tmp"](const outage::IntakeFacts& facts) {
                                     return write_sheet(facts, folder);
                                 }}));
    add(all, analytics::routes(p.settings.text("time_zone")));
    return all;
}

std::string route_list_json() {
    Settings settings;
    const auto folder =
        std::filesystem::temp_directory_path() / fmt::format("bihuan-routes-{}", random_token(6));
    must(settings.set("data_dir", folder.string(), "routes").has_value());
    must(settings.set("store.url", "sqlite::memory:", "routes").has_value());
    boost::json::array out;
    {
        Program program{settings};
        Metrics metrics;
        for (const auto& route : all_routes(program, metrics))
            out.push_back(boost::json::object{{"method", route.method},
                                              {"path", route.path},
                                              {"operation_id", route.operation_id},
                                              {"access", to_text(route.access)}});
    }
    std::filesystem::remove_all(folder);
    return boost::json::serialize(out);
}

}  // namespace bihuan
