#include "appointment/use_cases/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "task/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::appointment {
namespace {

constexpr std::int64_t history_max = 200;
constexpr int code_tries_max = 8;
constexpr std::size_t people_at_once = 32;
constexpr std::string_view waiting_code = "appointment";  // of the standard's reasons to wait

// A kind of service that the standard no longer has is still done as it was agreed.
standard::ServiceType type_of(const standard::InForce& version, const std::string& code) {
    if (const auto* found = standard::service_type(*version.standard, code)) return *found;
    standard::ServiceType gone;
    gone.code = gone.name_zh = gone.name_en = code;
    return gone;
}

Found found_of(Unit& unit, Appointment appointment) {
    auto version = standard::version_of(unit, appointment.standard_version_id);
    auto type = type_of(version, appointment.service_type);
    return {std::move(appointment), std::move(version), std::move(type)};
}

bool is_own(Unit& unit, const Appointment& a) {
    const auto& actor = unit.actor();
    if (actor.is_customer()) {
        const auto mine = customer::merged_ids(unit, CustomerId{actor.customer_id});
        return std::ranges::find(mine, a.customer_id) != mine.end();
    }
    return actor.sees(a.organization_id.number) ||
           (actor.user_id != 0 &&
            (a.user_id.number == actor.user_id || a.created_by_id.number == actor.user_id)) ||
           (a.ticket_id && ticket::find_visible(unit, a.ticket_id).has_value());
}

// As the system: what follows from a booking is nobody's own step.
template <class F>
auto as_system(Unit& unit, F use) {
    const auto actor = unit.actor();
    unit.act_as(system_actor());
    if constexpr (std::is_void_v<decltype(use())>) {
        use();
        unit.act_as(actor);
    } else {
        auto out = use();
        unit.act_as(actor);
        return out;
    }
}

}  // namespace

void go(Appointment& a, Action action) {
    const auto next = next_state(appointment_flow, a.state, action);
    must(next.has_value());
    a.state = *next;
}

Result<Found> find_visible(Unit& unit, const Hands& hands, AppointmentId id) {
    auto found = AppointmentStore{unit, *hands.cipher}.find(id);
    if (!found || !is_own(unit, *found)) return refuse(appointment_unknown);
    return found_of(unit, *std::move(found));
}

std::optional<Found> find_any(Unit& unit, const Hands& hands, AppointmentId id) {
    auto found = AppointmentStore{unit, *hands.cipher}.find(id);
    if (!found) return std::nullopt;
    return found_of(unit, *std::move(found));
}

std::vector<AppointmentView> views_of(Unit& unit, std::vector<Appointment> appointments) {
    std::vector<CustomerId> customers;
    std::vector<UserId> people;
    std::vector<TicketId> tickets;
    std::map<PlaceId, std::optional<ServicePoint>> places;
    std::map<standard::VersionId, standard::InForce> versions;
    for (const auto& a : appointments) {
        customers.push_back(a.customer_id);
        if (a.user_id) people.push_back(a.user_id);
        if (a.ticket_id) tickets.push_back(a.ticket_id);
        if (a.place_id) places[a.place_id];
        if (!versions.contains(a.standard_version_id))
            versions.emplace(a.standard_version_id, standard::version_of(unit, a.standard_version_id));
    }
    const auto words = customer::customer_words(unit, customers);
    const auto names =
        people.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, people);
    std::map<TicketId, std::string> codes;
    for (const auto& one : ticket::briefs(unit, tickets)) codes[one.ticket_id] = one.code;
    for (auto& [id, place] : places) place = ResourceStore{unit}.find_place(id);
    std::vector<AppointmentView> out;
    for (auto& a : appointments) {
        AppointmentView view;
        view.type = type_of(versions.at(a.standard_version_id), a.service_type);
        view.missing = missing_items(view.type, a.data);
        view.allowed_actions = allowed_actions(unit.actor(), a, view.type, unit.now);
        if (const auto one = words.find(a.customer_id); one != words.end())
            view.customer_name = one->second.masked_name;
        if (const auto one = names.find(a.user_id); one != names.end()) view.user_name = one->second;
        if (const auto one = codes.find(a.ticket_id); one != codes.end()) view.ticket_code = one->second;
        if (const auto one = places.find(a.place_id); one != places.end()) view.place = one->second;
        view.shows_code = unit.actor().is_customer();
        view.appointment = std::move(a);
        out.push_back(std::move(view));
    }
    return out;
}

AppointmentDetail detail_of(Unit& unit, const Hands& hands, const Found& found) {
    return {std::move(views_of(unit, {found.appointment}).front()),
            AppointmentStore{unit, *hands.cipher}.events(found.appointment.appointment_id, history_max)};
}

Done keep(Unit& unit, const Hands& hands, Appointment& a, std::string_view action, const std::string& text) {
    a.updated_at = unit.now;
    if (!AppointmentStore{unit, *hands.cipher}.save(a)) return refuse(version_conflict);
    ++a.version;
    write_down(unit, hands, a, action, text);
    return {};
}

void write_down(Unit& unit, const Hands& hands, const Appointment& a, std::string_view action,
                const std::string& text) {
    AppointmentStore{unit, *hands.cipher}.add_event(
        a.appointment_id, {unit.now, unit.actor().name, std::string{action}, a.state, text, a.starts_at});
    identity::audit(
        unit, {.action = fmt::format("appointment.{}", action),
               .subject_kind = "appointment",
               .subject_id = a.appointment_id.number,
               .subject_label = a.code,
               .before = {},
               .after = fmt::format(
                   R"({{"state":"{}","service_type":"{}","user_id":"{}"{}}})", to_text(a.state),
                   a.service_type, a.user_id.number,
                   a.starts_at ? fmt::format(R"(,"starts_at":"{}")", to_iso(*a.starts_at)) : std::string{})});
    unit.tell({.topic = std::string{tells_changed},
               .subject_id = a.appointment_id.number,
               .organization_id = a.organization_id.number,
               .customer_id = a.customer_id.number,
               .people = {a.user_id.number, a.created_by_id.number},
               .payload = fmt::format(R"({{"ticket_id":"{}","state":"{}","action":"{}"}})",
                                      a.ticket_id.number, to_text(a.state), action)});
}

void write_look(Unit& unit, const Hands& hands, const Appointment& a, const std::string& item,
                const std::string& reason) {
    AppointmentStore{unit, *hands.cipher}.add_event(
        a.appointment_id,
        {unit.now, unit.actor().name, "revealed", a.state, fmt::format("{}: {}", item, reason), a.starts_at});
    boost::json::object look{{"field", item}, {"reason", reason}};
    identity::audit(unit, {.action = "appointment.revealed",
                           .subject_kind = "appointment",
                           .subject_id = a.appointment_id.number,
                           .subject_label = a.code,
                           .before = {},
                           .after = boost::json::serialize(look)});
}

SlotWish wish_of(const Appointment& a) {
    return {.service_type = a.service_type,
            .organization_id = a.organization_id,
            .place_id = a.place_id,
            .district = a.district,
            .position = a.position,
            .user_id = {},
            .customer_id = a.customer_id,
            .appointment_id = a.appointment_id,
            .from = {},
            .days = 1};
}

void give_back(Unit& unit, Appointment& a) {
    if (!a.planned_from) return;
    const Span taken{tick_from(*a.planned_from), tick_from(*a.planned_to)};
    const Span promised{tick_from(*a.starts_at), tick_from(*a.starts_at)};
    if (a.user_id) release(unit, Kind::person, a.user_id.number, a.appointment_id, taken);
    for (const auto id : a.resources)
        release(unit, a.place_id && id == a.resources.front() ? Kind::window : Kind::equipment, id.number,
                a.appointment_id, taken);
    release(unit, Kind::customer, a.customer_id.number, a.appointment_id, promised);
    a.planned_from.reset();
    a.planned_to.reset();
    a.user_id = {};
    a.resources.clear();
    a.is_user_promised = false;
    let_wait_look(unit, a.organization_id);
}

void let_wait_look(Unit& unit, OrganizationId organization) {
    const auto place = identity::organization(unit, organization);
    if (!place || !is_anyone_waiting(unit)) return;
    // "/1/22/333/": the unit and all above it.
    std::string_view path = place->path;
    while (path.size() > 1) {
        path.remove_prefix(1);
        const auto id = parse_id(path.substr(0, path.find('/')));
        if (!id) return;
        timer::set(unit, wait_timer, *id, unit.now);
        path.remove_prefix(path.find('/'));
    }
}

Done take_time(Unit& unit, const Hands& hands, const Found& found, Appointment& a, const Chosen& chosen) {
    const auto& type = found.type;
    TRY_DONE(check_start(type, chosen.starts_at, unit.now));
    auto wish = wish_of(a);
    wish.user_id = chosen.user_id;
    std::vector<UserId> first;  // named by the search; they are looked at before everybody else
    for (std::string_view rest = chosen.choice; !rest.empty() && first.size() < slot_people_max;) {
        const auto one = parse_id(rest.substr(0, rest.find('.')));
        if (one) first.emplace_back(*one);
        rest.remove_prefix(std::min(
            rest.size(), rest.find('.') == std::string_view::npos ? rest.size() : rest.find('.') + 1));
    }
    const auto start = tick_from(chosen.starts_at);
    if (instant_of(start) != chosen.starts_at) return refuse_field("starts_at", slot_not_offered);
    const Span promised{start, start + (type.window + type.length) / tick_length};
    enum class Taken { yes, no, again };
    // Without waiting: whoever is in a booking that has not ended is left aside, since that would hold up
    // both.
    const auto take = [&](std::span<const UserId> only, bool is_waiting) -> Result<Taken> {
        TRY(const auto scene, scene_of(unit, found.version, type, wish, only, chosen.starts_at,
                                       chosen.starts_at + tick_length));
        if (!is_offered(start, scene.query)) return refuse_field("starts_at", slot_not_offered);
        if (!suits_customer(start, scene.query))
            return refuse(customer_busy, local_text(chosen.starts_at, hands.zone));
        struct Possible {
            Fit fit;
            std::size_t who;
        };
        std::vector<Possible> possible;
        for (std::size_t i = 0; i < scene.people.size(); ++i)
            if (auto one = fit(scene.people[i], scene.windows_or_null(), scene.equipment, start, scene.query))
                possible.push_back({*std::move(one), i});
        std::ranges::stable_sort(possible, {}, [&](const Possible& one) {
            return std::tuple{one.fit.way, scene.people[one.who].claims.size()};
        });
        for (const auto& one : possible) {
            const Span span{one.fit.begin, one.fit.begin + scene.query.length};
            const Claim wanted{span, a.appointment_id, scene.query.position};
            const auto& person = scene.persons[one.who];
            if (!claim(unit, Kind::person, person.user_id.number, wanted, scene.query.travel, is_waiting))
                continue;
            std::vector<ResourceId> taken;
            const auto kind_of = [&](std::size_t place) {
                return scene.windows && place == 0 ? Kind::window : Kind::equipment;
            };
            bool is_all = true;
            for (const auto id : one.fit.taken) {
                is_all =
                    is_all && claim(unit, kind_of(taken.size()), id, wanted, scene.query.travel, is_waiting);
                if (is_all) taken.emplace_back(id);
            }
            is_all = is_all && claim(unit, Kind::customer, a.customer_id.number,
                                     {promised, a.appointment_id, {}}, scene.query.travel);
            if (!is_all) {  // somebody was faster with the rest: nothing of it is kept
                for (std::size_t k = 0; k < taken.size(); ++k)
                    release(unit, kind_of(k), taken[k].number, a.appointment_id, span);
                release(unit, Kind::person, person.user_id.number, a.appointment_id, span);
                return Taken::again;
            }
            a.starts_at = chosen.starts_at;
            a.window_ends_at = chosen.starts_at + type.window;
            a.planned_from = instant_of(span.from);
            a.planned_to = instant_of(span.to);
            a.user_id = person.user_id;
            a.organization_id = person.organization_id;
            a.is_user_promised = bool{chosen.user_id} || type.place == standard::ServicePlace::counter;
            a.resources = std::move(taken);
            return Taken::yes;
        }
        // Where all were taken since they were read, somebody may still have room within the window.
        return possible.empty() ? Taken::no : Taken::again;
    };
    std::optional<std::vector<UserId>> everybody;
    const auto take_any = [&](bool is_waiting) -> Result<Taken> {
        bool is_again = false;
        if (!first.empty()) {
            TRY(const auto taken, take(first, is_waiting));
            if (taken == Taken::yes) return taken;
            is_again = taken == Taken::again;
        }
        // Some at a time: mostly the first few have somebody, and the agendas of hundreds are long to read.
        if (!everybody) {
            TRY(everybody, people_for(unit, type, wish));
        }
        for (std::span<const UserId> rest{*everybody}; !rest.empty();) {
            const auto some = rest.first(std::min(rest.size(), people_at_once));
            TRY(const auto taken, take(some, is_waiting));
            if (taken == Taken::yes) return taken;
            is_again = is_again || taken == Taken::again;
            rest = rest.subspan(some.size());
        }
        return is_again ? Taken::again : Taken::no;
    };
    give_back(unit, a);
    for (int tries = 0; tries < code_tries_max; ++tries) {
        TRY(const auto taken, take_any(tries > 0));
        if (taken == Taken::yes) return {};
        if (taken == Taken::no) break;
    }
    return refuse(slot_taken, local_text(chosen.starts_at, hands.zone));
}

void set_timers(Unit& unit, const Found& found, const Appointment& a) {
    const auto& booking = found.version.standard->booking;
    const auto id = a.appointment_id.number;
    if (a.state == State::held || a.state == State::offered)
        timer::set(unit, keep_timer, id, *a.kept_until);
    else
        timer::clear(unit, keep_timer, id);
    if (a.state == State::draft)
        timer::set(unit, remind_timer, id, unit.now + booking.draft);
    else if (a.state == State::booked) {
        const auto first = *a.starts_at - booking.remind, second = *a.starts_at - booking.remind_again;
        if (second > unit.now)
            timer::set(unit, remind_timer, id, first > unit.now ? first : second);
        else
            timer::clear(unit, remind_timer, id);
    } else
        timer::clear(unit, remind_timer, id);
    if (a.state == State::booked || a.state == State::en_route)
        timer::set(unit, miss_timer, id, *a.window_ends_at + booking.no_show);
    else
        timer::clear(unit, miss_timer, id);
}

void clear_timers(Unit& unit, const Appointment& a) {
    for (const auto kind : {keep_timer, remind_timer, miss_timer})
        timer::clear(unit, kind, a.appointment_id.number);
}

void tell_customer(Unit& unit, const Appointment& a, const std::string& zh, const std::string& en,
                   const std::string& text) {
    if (!a.ticket_id) return;
    if (const auto ticket = ticket::find(unit, a.ticket_id))
        ticket::write_entry(unit, *ticket, {.zh = zh, .en = en, .text = text, .is_public = true});
}

void let_ticket_wait(Unit& unit, const Appointment& a) {
    const auto ticket = ticket::find(unit, a.ticket_id);
    if (!ticket || ticket->state != ticket::State::handling) return;
    ticket::StepFacts facts;
    facts.reason_code = waiting_code;
    facts.reason = a.code;
    // Where a rule keeps the ticket from waiting its clock runs on: the booking stands all the same.
    (void)as_system(unit, [&] { return ticket::act(unit, a.ticket_id, ticket::Action::wait, facts); });
}

void let_ticket_go_on(Unit& unit, const Appointment& a) {
    const auto ticket = ticket::find(unit, a.ticket_id);
    if (!ticket || ticket->state != ticket::State::waiting || ticket->waiting_code != waiting_code) return;
    (void)as_system(unit, [&] { return ticket::act(unit, a.ticket_id, ticket::Action::resume, {}); });
}

void ask_contact(Unit& unit, const Appointment& a, const std::string& title) {
    if (!a.ticket_id) return;
    task::NewTask wanted;
    wanted.ticket_id = a.ticket_id;
    wanted.kind = task::Kind::follow_up;
    wanted.title = title;
    wanted.due_at = unit.now + std::chrono::hours{2};
    // A ticket that has ended meanwhile needs no call.
    (void)as_system(unit, [&] { return task::open_task(unit, wanted); });
}

std::string time_text(const Hands& hands, const Appointment& a) {
    auto out = local_text(*a.starts_at, hands.zone);
    if (a.window_ends_at && *a.window_ends_at != *a.starts_at)
        out += "-" + local_text(*a.window_ends_at, hands.zone).substr(11);
    return out;
}

}  // namespace bihuan::appointment
