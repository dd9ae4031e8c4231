#include "appointment/store/appointment_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <stdexcept>

#include "appointment/domain/appointment_flow.hpp"
#include "base/log.hpp"

namespace bihuan::appointment {
namespace {

constexpr std::string_view columns = R"sql(
    appointment_id, code, state, service_type, booked_service_type, standard_version_id, customer_id,
    ticket_id, channel, organization_id, place_id, district, position_sealed, data_sealed, starts_at,
    window_ends_at, planned_from, planned_to, user_id, is_user_promised, resources, wish_from, wish_to,
    waiting_since, priority, kept_until, confirm_code_sealed, moves, reason, reason_code, result, is_signed,
    created_at, updated_at, booked_at, set_out_at, arrived_at, work_started_at, ended_at,
    delay_told_until, created_by_id, version)sql";
constexpr Sql insert{"appointment.add", R"sql(
    insert into appointment (appointment_id, code, state, is_open, service_type, booked_service_type,
                        standard_version_id, customer_id, ticket_id, channel, organization_id, place_id,
                        district, position_sealed, data_sealed, starts_at, window_ends_at, planned_from,
                        planned_to, user_id, is_user_promised, resources, wish_from, wish_to, waiting_since,
                        priority, kept_until, confirm_code_sealed, moves, reason, reason_code, result, is_signed, created_at,
                        updated_at, booked_at, set_out_at, arrived_at, work_started_at, ended_at,
                        delay_told_until, created_by_id, key_id, version)
    values (:appointment_id, :code, :state, :is_open, :service_type, :booked_service_type,
            :standard_version_id, :customer_id, :ticket_id, :channel, :organization_id, :place_id, :district,
            :position_sealed, :data_sealed, :starts_at, :window_ends_at, :planned_from, :planned_to, :user_id,
            :is_user_promised, :resources, :wish_from, :wish_to, :waiting_since, :priority, :kept_until,
            :confirm_code_sealed, :moves, :reason, :reason_code, :result, :is_signed, :created_at, :updated_at, :booked_at,
            :set_out_at, :arrived_at, :work_started_at, :ended_at, :delay_told_until, :created_by_id, :key_id, :version))sql"};
constexpr Sql update{"appointment.save", R"sql(
    update appointment set code = :code, state = :state, is_open = :is_open, service_type = :service_type,
           booked_service_type = :booked_service_type, standard_version_id = :standard_version_id,
           ticket_id = :ticket_id, organization_id = :organization_id, place_id = :place_id,
           district = :district, position_sealed = :position_sealed, data_sealed = :data_sealed,
           starts_at = :starts_at, window_ends_at = :window_ends_at, planned_from = :planned_from,
           planned_to = :planned_to, user_id = :user_id, is_user_promised = :is_user_promised,
           resources = :resources, wish_from = :wish_from, wish_to = :wish_to, waiting_since = :waiting_since,
           priority = :priority, kept_until = :kept_until, confirm_code_sealed = :confirm_code_sealed,
           moves = :moves, reason = :reason, reason_code = :reason_code, result = :result, is_signed = :is_signed,
           updated_at = :updated_at, booked_at = :booked_at, set_out_at = :set_out_at,
           arrived_at = :arrived_at, work_started_at = :work_started_at, ended_at = :ended_at,
           delay_told_until = :delay_told_until, key_id = :key_id, version = :version + 1
     where appointment_id = :appointment_id and version = :version)sql"};
constexpr Sql update_signature{"appointment.sign", R"sql(
    update appointment set signature_sealed = :signature_sealed where appointment_id = :appointment_id)sql"};
// Whoever is writing one of them is waited for.
constexpr Sql select_to_reseal{"appointment.to_reseal", R"sql(
    select appointment_id, position_sealed, data_sealed, confirm_code_sealed, signature_sealed from appointment
     where appointment_id > :after and key_id <> :key_id order by appointment_id limit :limit)sql",
                               R"sql(
    select appointment_id, position_sealed, data_sealed, confirm_code_sealed, signature_sealed from appointment
     where appointment_id > :after and key_id <> :key_id order by appointment_id limit :limit for update)sql"};
constexpr Sql update_sealed{"appointment.reseal", R"sql(
    update appointment set position_sealed = :position_sealed, data_sealed = :data_sealed,
           confirm_code_sealed = :confirm_code_sealed, signature_sealed = :signature_sealed, key_id = :key_id
     where appointment_id = :appointment_id)sql"};
constexpr Sql update_forgotten{"appointment.forget", R"sql(
    update appointment set data_sealed = null, position_sealed = null, signature_sealed = null,
           confirm_code_sealed = null, district = '', reason = '', result = ''
     where appointment_id = :appointment_id)sql"};
constexpr Sql update_forgotten_events{"appointment_event.forget", R"sql(
    update appointment_event set text = '' where appointment_id = :appointment_id)sql"};
constexpr Sql count_key{"appointment.count_under",
                        "select count(*) as n from appointment where key_id = :key_id"};
constexpr Sql count_customer{"appointment.count_open", R"sql(
    select count(*) as n from appointment where customer_id = :customer_id and is_open = 1)sql"};
constexpr Sql count_ticket{"appointment.count_of_ticket", R"sql(
    select count(*) as n from appointment where ticket_id = :ticket_id and code <> '')sql"};
constexpr Sql select_wish_end{"appointment.first_wish_end", R"sql(
    select min(wish_to) as at from appointment where state = 'waiting' and organization_id = :organization_id)sql"};
constexpr Sql insert_event{"appointment_event.add", R"sql(
    insert into appointment_event (appointment_event_id, appointment_id, actor_name, action, state, text, starts_at)
    values (:appointment_event_id, :appointment_id, :actor_name, :action, :state, :text, :starts_at))sql"};
constexpr Sql select_events{"appointment_event.of", R"sql(
    select appointment_event_id, actor_name, action, state, text, starts_at from appointment_event
     where appointment_id = :appointment_id order by appointment_event_id desc limit :limit)sql"};

std::string context(std::string_view column, AppointmentId id) {
    return fmt::format("appointment.{}:{}", column, id.number);
}

std::string text_of(const Data& data) {
    boost::json::object out;
    for (const auto& [code, text] : data) out[code] = text;
    return boost::json::serialize(out);
}

Data data_of(const std::string& text) {
    Data out;
    const auto parsed = boost::json::parse(text);
    for (const auto& [code, value] : parsed.as_object()) out.emplace(code, value.as_string());
    return out;
}

std::string text_of(const std::vector<ResourceId>& ids) {
    std::string out;
    for (const auto& id : ids) out += id.text() + ",";
    return out;
}

std::vector<ResourceId> resources_of(std::string_view text) {
    std::vector<ResourceId> out;
    while (!text.empty()) {
        const auto end = text.find(',');
        out.emplace_back(parse_id(text.substr(0, end)).value());
        text.remove_prefix(end + 1);
    }
    return out;
}

std::optional<Position> position_of(std::string_view text) {
    Position out;
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    std::from_chars(text.data(), text.data() + comma, out.latitude);
    std::from_chars(text.data() + comma + 1, text.data() + text.size(), out.longitude);
    return out;
}

}  // namespace

Appointment AppointmentStore::read(const Row& row) const {
    Appointment a;
    a.appointment_id = row.id<AppointmentId>("appointment_id");
    const auto open = [&](std::string_view column, std::string_view name) -> std::string {
        const auto sealed = row.text(column);
        if (sealed.empty()) return {};
        auto plain = sealer_.open(sealed, context(name, a.appointment_id));
        if (!plain)
            throw std::runtime_error{fmt::format("{} of {} does not open: another key, or a changed row",
                                                 column, a.appointment_id.number)};
        return *std::move(plain);
    };
    a.code = row.text("code");
    a.state = state_from_text(row.text("state")).value_or(State::draft);
    a.service_type = row.text("service_type");
    a.booked_service_type = row.text("booked_service_type");
    a.standard_version_id = row.id<standard::VersionId>("standard_version_id");
    a.customer_id = row.id<CustomerId>("customer_id");
    a.ticket_id = row.id<TicketId>("ticket_id");
    a.channel = row.text("channel");
    a.organization_id = row.id<OrganizationId>("organization_id");
    a.place_id = row.id<PlaceId>("place_id");
    a.district = row.text("district");
    a.position = position_of(open("position_sealed", "position"));
    if (const auto data = open("data_sealed", "data"); !data.empty()) a.data = data_of(data);
    a.starts_at = row.maybe_instant("starts_at");
    a.window_ends_at = row.maybe_instant("window_ends_at");
    a.planned_from = row.maybe_instant("planned_from");
    a.planned_to = row.maybe_instant("planned_to");
    a.user_id = row.id<UserId>("user_id");
    a.is_user_promised = row.boolean("is_user_promised");
    a.resources = resources_of(row.text("resources"));
    a.wish_from = row.maybe_instant("wish_from");
    a.wish_to = row.maybe_instant("wish_to");
    a.waiting_since = row.maybe_instant("waiting_since");
    a.priority = row.integer("priority");
    a.kept_until = row.maybe_instant("kept_until");
    a.confirm_code = open("confirm_code_sealed", "confirm_code");
    a.moves = row.integer("moves");
    a.reason = row.text("reason");
    a.reason_code = row.text("reason_code");
    a.result = row.text("result");
    a.is_signed = row.boolean("is_signed");
    a.created_at = row.instant("created_at");
    a.updated_at = row.instant("updated_at");
    a.booked_at = row.maybe_instant("booked_at");
    a.set_out_at = row.maybe_instant("set_out_at");
    a.arrived_at = row.maybe_instant("arrived_at");
    a.work_started_at = row.maybe_instant("work_started_at");
    a.ended_at = row.maybe_instant("ended_at");
    a.delay_told_until = row.maybe_instant("delay_told_until");
    a.created_by_id = row.id<UserId>("created_by_id");
    a.version = row.integer("version");
    return a;
}

Binds AppointmentStore::changing(const Appointment& a) const {
    const auto seal = [&](std::string_view column, std::string_view name, const std::string& plain) {
        return plain.empty() ? Bind{column, nullptr}
                             : Bind{column, sealer_.seal(plain, context(name, a.appointment_id))};
    };
    return {
        {"appointment_id", a.appointment_id},
        {"code", a.code},
        {"state", to_text(a.state)},
        {"is_open", is_open(a.state)},
        {"service_type", a.service_type},
        {"booked_service_type", a.booked_service_type},
        {"standard_version_id", a.standard_version_id},
        {"ticket_id", a.ticket_id},
        {"organization_id", a.organization_id},
        {"place_id", a.place_id},
        {"district", a.district},
        seal("position_sealed", "position",
             a.position ? fmt::format("{},{}", a.position->latitude, a.position->longitude) : std::string{}),
        seal("data_sealed", "data", a.data.empty() ? std::string{} : text_of(a.data)),
        {"starts_at", a.starts_at},
        {"window_ends_at", a.window_ends_at},
        {"planned_from", a.planned_from},
        {"planned_to", a.planned_to},
        {"user_id", a.user_id},
        {"is_user_promised", a.is_user_promised},
        {"resources", text_of(a.resources)},
        {"wish_from", a.wish_from},
        {"wish_to", a.wish_to},
        {"waiting_since", a.waiting_since},
        {"priority", a.priority},
        {"kept_until", a.kept_until},
        seal("confirm_code_sealed", "confirm_code", a.confirm_code),
        {"moves", a.moves},
        {"reason", a.reason},
        {"reason_code", a.reason_code},
        {"result", a.result},
        {"is_signed", a.is_signed},
        {"updated_at", a.updated_at},
        {"booked_at", a.booked_at},
        {"set_out_at", a.set_out_at},
        {"arrived_at", a.arrived_at},
        {"work_started_at", a.work_started_at},
        {"ended_at", a.ended_at},
        {"delay_told_until", a.delay_told_until},
        {"key_id", sealer_.active()},
        {"version", a.version}};
}

std::optional<Appointment> AppointmentStore::find(AppointmentId id) {
    const auto text =
        fmt::format("select {} from appointment where appointment_id = :appointment_id", columns);
    return unit_.one({"appointment.find", text}, {{"appointment_id", id}},
                     [&](const Row& row) { return read(row); });
}

void AppointmentStore::add(const Appointment& a) {
    auto binds = changing(a);
    for (auto& more : Binds{{"customer_id", a.customer_id},
                            {"channel", a.channel},
                            {"created_at", a.created_at},
                            {"created_by_id", a.created_by_id}})
        binds.push_back(std::move(more));
    unit_.run(insert, binds);
}

bool AppointmentStore::save(const Appointment& a) { return unit_.run(update, changing(a)) == 1; }

void AppointmentStore::sign(AppointmentId id, std::string_view signature) {
    unit_.run(update_signature, {{"signature_sealed", sealer_.seal(signature, context("signature", id))},
                                 {"appointment_id", id}});
}

void AppointmentStore::forget(AppointmentId id) {
    unit_.run(update_forgotten, {{"appointment_id", id}});
    unit_.run(update_forgotten_events, {{"appointment_id", id}});
}

std::int64_t AppointmentStore::count_open(CustomerId customer) {
    return unit_.number(count_customer, {{"customer_id", customer}});
}

std::int64_t AppointmentStore::count_of_ticket(TicketId ticket) {
    return unit_.number(count_ticket, {{"ticket_id", ticket}});
}

std::vector<Appointment> AppointmentStore::waiting(OrganizationId organization, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from appointment where state = 'waiting' and organization_id = :organization_id "
        "order by priority desc, waiting_since, appointment_id limit :limit",
        columns);
    return unit_.all({"appointment.waiting", text}, {{"organization_id", organization}, {"limit", limit}},
                     [&](const Row& row) { return read(row); });
}

std::optional<Instant> AppointmentStore::first_wish_end(OrganizationId organization) {
    const auto found = unit_.one(select_wish_end, {{"organization_id", organization}},
                                 [](const Row& row) { return row.maybe_instant("at"); });
    return found ? *found : std::nullopt;
}

std::vector<Appointment> AppointmentStore::list(const ListQuery& q, std::int64_t limit) {
    std::string where = "1 = 1";
    Binds binds{{"limit", limit}};
    const auto bind = [&](std::string_view condition, Bind value) {
        where += fmt::format(" and {}", condition);
        binds.push_back(std::move(value));
    };
    const auto numbers = [](const auto& ids) {
        std::string out = "0";
        for (const auto& id : ids)
            if constexpr (requires { id.number; })
                out += fmt::format(",{}", id.number);
            else
                out += fmt::format(",{}", id);
        return out;
    };
    if (q.from) bind("starts_at >= :from_at", {"from_at", q.from});
    if (q.to) bind("starts_at < :to_at", {"to_at", q.to});
    if (!q.states.empty()) {
        std::string names;  // of the enum, never text of a request
        for (const auto state : q.states)
            names += fmt::format("{}'{}'", names.empty() ? "" : ",", to_text(state));
        where += fmt::format(" and state in ({})", names);
    }
    if (!q.service_type.empty()) bind("service_type = :service_type", {"service_type", q.service_type});
    if (!q.is_everywhere)
        bind(fmt::format("(organization_id in ({}) or created_by_id = :made_by)", numbers(q.organizations)),
             {"made_by", q.made_by.number});
    if (q.user_id) bind("user_id = :user_id", {"user_id", q.user_id});
    if (q.place_id) bind("place_id = :place_id", {"place_id", q.place_id});
    if (q.customer_id) bind("customer_id = :customer_id", {"customer_id", q.customer_id});
    if (!q.customers.empty()) where += fmt::format(" and customer_id in ({})", numbers(q.customers));
    if (q.ticket_id) bind("ticket_id = :ticket_id", {"ticket_id", q.ticket_id});
    if (q.is_by_start && q.after_start) {
        bind("(starts_at, appointment_id) > (:after_start, :after_id)", {"after_start", q.after_start});
        binds.emplace_back("after_id", q.after);
    } else if (!q.is_by_start && q.after) {
        bind("appointment_id < :after_id", {"after_id", q.after});
    }
    const auto text = fmt::format("select {} from appointment where {} order by {} limit :limit", columns,
                                  where, q.is_by_start ? "starts_at, appointment_id" : "appointment_id desc");
    return unit_.all({"appointment.list", text}, binds, [&](const Row& row) { return read(row); });
}

void AppointmentStore::add_event(AppointmentId id, const Happened& h) {
    unit_.run(insert_event, {{"appointment_event_id", unit_.new_id<AppointmentId>()},
                             {"appointment_id", id},
                             {"actor_name", h.actor_name},
                             {"action", h.action},
                             {"state", to_text(h.state)},
                             {"text", h.text},
                             {"starts_at", h.starts_at}});
}

std::vector<Happened> AppointmentStore::events(AppointmentId id, std::int64_t limit) {
    return unit_.all(select_events, {{"appointment_id", id}, {"limit", limit}}, [](const Row& row) {
        return Happened{instant_of_id(row.integer("appointment_event_id")),
                        row.text("actor_name"),
                        row.text("action"),
                        state_from_text(row.text("state")).value_or(State::draft),
                        row.text("text"),
                        row.maybe_instant("starts_at")};
    });
}

std::optional<AppointmentId> AppointmentStore::reseal(AppointmentId after, std::int64_t limit) {
    struct Row4 {
        AppointmentId id;
        std::array<std::string, 4> sealed;
    };
    constexpr std::array columns{std::pair{"position_sealed", "position"}, std::pair{"data_sealed", "data"},
                                 std::pair{"confirm_code_sealed", "confirm_code"},
                                 std::pair{"signature_sealed", "signature"}};
    const auto rows =
        unit_.all(select_to_reseal, {{"after", after.number}, {"key_id", sealer_.active()}, {"limit", limit}},
                  [&](const Row& row) {
                      Row4 out{row.id<AppointmentId>("appointment_id"), {}};
                      for (std::size_t i = 0; i < columns.size(); ++i)
                          out.sealed.at(i) = row.text(columns.at(i).first);
                      return out;
                  });
    for (const auto& row : rows) {
        Binds binds{{"appointment_id", row.id}, {"key_id", sealer_.active()}};
        bool is_whole = true;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto& [column, name] = columns.at(i);
            const auto& sealed = row.sealed.at(i);
            const auto again =
                sealed.empty() ? std::optional{sealed} : sealer_.renewed(sealed, context(name, row.id));
            is_whole = is_whole && again;
            binds.push_back(again && !again->empty() ? Bind{column, *again} : Bind{column, nullptr});
        }
        if (is_whole)
            unit_.run(update_sealed, binds);
        else  // it stays under the key it names, which cannot be retired
            log_error("appointment.unreadable", {{"appointment_id", row.id.number}});
    }
    if (std::ssize(rows) < limit) return std::nullopt;
    return rows.back().id;
}

std::int64_t count_under(Unit& unit, keys::KeyId key) { return unit.number(count_key, {{"key_id", key}}); }

bool is_anyone_waiting(Unit& unit) {
    constexpr Sql sql{"appointment.is_anyone_waiting",
                      "select 1 as n from appointment where state = 'waiting' limit 1"};
    return unit.number(sql) != 0;
}

}  // namespace bihuan::appointment
