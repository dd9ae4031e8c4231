// What time and other modules bring: kept times that run out, reminders, no-shows, turns of those who wait,
// shifts that change, tickets that end (2.3.2, 2.5.1, 2.5.3).
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "appointment/use_cases/keepers.hpp"
#include "appointment/use_cases/steps.hpp"
#include "identity/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::appointment {
namespace {

constexpr std::int64_t waiting_max = 200;  // looked at in one turn
constexpr std::int64_t forgotten_max = 10'000;

// Where somebody changed it meanwhile (PostgreSQL has several writers) the whole is taken back and tried
// again.
void keep_now(Unit& unit, const Hands& hands, Appointment& a, std::string_view action,
              const std::string& text = {}) {
    if (!keep(unit, hands, a, action, text))
        throw std::runtime_error{"an appointment was changed by others meanwhile"};
}

void forget_time(Unit& unit, Appointment& a) {
    give_back(unit, a);
    a.starts_at.reset();
    a.window_ends_at.reset();
    a.kept_until.reset();
}

// The first time within the wish; nullopt: none is free.
std::optional<Chosen> first_free(Unit& unit, const Found& found) {
    const auto& a = found.appointment;
    const auto from = std::max(*a.wish_from, unit.now + found.type.lead);
    const auto to = std::min(*a.wish_to, unit.now + found.type.horizon);
    if (from >= to) return std::nullopt;
    const auto scene = scene_of(unit, found.version, found.type, wish_of(a), {}, from, to);
    if (!scene) return std::nullopt;  // its place was closed meanwhile
    const auto slots = free_slots(scene->people, scene->windows_or_null(), scene->equipment, scene->query);
    if (slots.empty()) return std::nullopt;
    Chosen out{instant_of(slots.front().start), {}, {}};
    for (const auto id : slots.front().people)
        out.choice += (out.choice.empty() ? "" : ".") + std::to_string(id);
    return out;
}

constexpr std::string_view ticket_ended_code = "ticket_ended", no_time_code = "no_time";

void cancel_with_ticket(Unit& unit, const Hands& hands, Appointment a, const std::string& reason) {
    give_back(unit, a);
    go(a, Action::cancel);
    a.ended_at = unit.now;
    a.reason = reason;
    a.reason_code = ticket_ended_code;
    clear_timers(unit, a);
    keep_now(unit, hands, a, to_text(Action::cancel), a.reason);
}

// What was told for these bookings goes (2.2.4), and what was begun ends.
void forget(Unit& unit, const Hands& hands, ListQuery query) {
    query.is_everywhere = true;
    query.is_by_start = false;
    AppointmentStore store{unit, *hands.cipher};
    for (const auto& one : store.list(query, forgotten_max)) {
        if (next_state(appointment_flow, one.state, Action::cancel)) cancel_with_ticket(unit, hands, one, {});
        store.forget(one.appointment_id);
    }
}

}  // namespace

void on_keep(Unit& unit, const Hands& hands, AppointmentId id) {
    auto found = find_any(unit, hands, id);
    if (!found) return;
    auto& a = found->appointment;
    const auto next = next_state(appointment_flow, a.state, Action::lapse);
    if (!next || !a.kept_until || *a.kept_until > unit.now) return;
    if (a.state == State::offered)
        tell_customer(unit, a, "为您保留的预约时间未确认，已释放",
                      "The time kept for you was not confirmed and is free again");
    forget_time(unit, a);
    a.state = *next;
    set_timers(unit, *found, a);
    keep_now(unit, hands, a, to_text(Action::lapse));
}

void on_remind(Unit& unit, const Hands& hands, AppointmentId id) {
    auto found = find_any(unit, hands, id);
    if (!found) return;
    auto& a = found->appointment;
    const auto& type = found->type;
    if (a.state == State::draft) {  // 2.5.1
        std::string zh, en;
        for (const auto& code : missing_items(type, a.data)) {
            const auto item = std::ranges::find(type.items, code, &standard::DataItem::code);
            zh += (zh.empty() ? "" : "、") + item->name_zh;
            en += (en.empty() ? "" : ", ") + item->name_en;
        }
        tell_customer(unit, a,
                      zh.empty() ? fmt::format("您的{}预约还没有选定时间", type.name_zh)
                                 : fmt::format("您的{}预约还缺少：{}", type.name_zh, zh),
                      en.empty() ? fmt::format("Your booking of {} still needs a time", type.name_en)
                                 : fmt::format("Your booking of {} still needs: {}", type.name_en, en));
        keep_now(unit, hands, a, "reminded");
        return;
    }
    if (a.state != State::booked) return;
    tell_customer(unit, a, fmt::format("提醒：{}，{}", type.name_zh, time_text(hands, a)),
                  fmt::format("Reminder: {}, {}", type.name_en, time_text(hands, a)));
    const auto again = *a.starts_at - found->version.standard->booking.remind_again;
    if (again > unit.now) timer::set(unit, remind_timer, id.number, again);
    keep_now(unit, hands, a, "reminded");
}

void on_miss(Unit& unit, const Hands& hands, AppointmentId id) {
    auto found = find_any(unit, hands, id);
    if (!found) return;
    auto& a = found->appointment;
    if (a.state != State::booked && a.state != State::en_route) return;
    if (found->type.place == standard::ServicePlace::counter) {
        go(a, Action::miss);
        a.ended_at = unit.now;
        let_ticket_go_on(unit, a);
        ask_contact(unit, a, "客户未到，请联系并改约 No-show: call the customer and find another time");
        keep_now(unit, hands, a, to_text(Action::miss));
        return;
    }
    // Whoever should have come or called has not: that is ours to explain.
    ask_contact(unit, a, "预约已过时未到，请向客户说明 We are late: call the customer and explain");
    keep_now(unit, hands, a, "late");
}

void on_wait(Unit& unit, const Hands& hands, OrganizationId organization) {
    AppointmentStore store{unit, *hands.cipher};
    for (const auto& one : store.waiting(organization, waiting_max)) {
        auto found = find_any(unit, hands, one.appointment_id);
        auto& a = found->appointment;
        if (*a.wish_to <= unit.now + found->type.lead) {  // the wished time has come without one
            go(a, Action::cancel);
            a.ended_at = unit.now;
            a.reason = "期望时段内没有空闲时间 No time became free";
            a.reason_code = no_time_code;
            tell_customer(unit, a, "很抱歉，您期望的时段内没有空闲时间，请重新预约",
                          "We are sorry: no time became free within your wish; please book anew");
            keep_now(unit, hands, a, to_text(Action::cancel), a.reason);
            continue;
        }
        const auto chosen = first_free(unit, *found);
        if (!chosen || !take_time(unit, hands, *found, a, *chosen)) continue;
        go(a, Action::offer);
        a.kept_until = std::min(unit.now + found->version.standard->booking.offer, *a.starts_at);
        set_timers(unit, *found, a);
        tell_customer(
            unit, a, fmt::format("有空闲时间：{}，请在保留期内确认", time_text(hands, a)),
            fmt::format("A time is free: {}; please confirm it while it is kept", time_text(hands, a)));
        keep_now(unit, hands, a, to_text(Action::offer));
        timer::set(unit, wait_timer, organization.number, unit.now);  // the next one's turn
        return;
    }
    // Wishes end too.
    if (const auto end = store.first_wish_end(organization))
        timer::set(unit, wait_timer, organization.number, *end);
}

void hear(Unit& unit, const Hands& hands, const Event& event) {
    if (event.topic == duty::roster_topic) {
        const UserId person{event.subject_id};
        const auto found = ResourceStore{unit}.find_person(person);
        if (!found || !found->is_active) return;
        refresh_duty(unit, person);
        let_wait_look(unit, found->organization_id);
        return;
    }
    if (event.topic == ticket::tells_anonymised) {
        ListQuery query;
        query.ticket_id = TicketId{event.subject_id};
        forget(unit, hands, query);
        return;
    }
    if (event.topic != ticket::tells_moved) return;
    const auto action = ticket::action_of(event);
    const bool is_end = action == ticket::Action::cancel || action == ticket::Action::reject ||
                        action == ticket::Action::close;
    if (!is_end) return;
    ListQuery query;
    query.ticket_id = TicketId{event.subject_id};
    query.is_everywhere = true;
    query.is_by_start = false;
    for (const auto& one : AppointmentStore{unit, *hands.cipher}.list(query, of_ticket_max))
        if (next_state(appointment_flow, one.state, Action::cancel))
            cancel_with_ticket(unit, hands, one, "工单已结束 The ticket has ended");
}

Keeper ended_keeper(const FieldCipher& master) {
    return keeper_of(ended_appointments, [&master](Unit& unit, std::span<const std::int64_t> ids) {
        AppointmentStore store{unit, master};
        for (const auto id : ids) store.forget(AppointmentId{id});
    });
}

PersonalPart personal_part(const Hands& hands) {
    const auto of_persons = [](std::span<const std::int64_t> customers) {
        ListQuery query;
        for (const auto id : customers) query.customers.emplace_back(id);
        query.is_everywhere = true;
        query.is_by_start = false;
        return query;
    };
    return {.what = "appointments",
            .tell =
                [=](Unit& unit, std::span<const std::int64_t> customers, std::int64_t limit) {
                    std::vector<PersonalThing> out;
                    for (const auto& one :
                         AppointmentStore{unit, *hands.cipher}.list(of_persons(customers), limit)) {
                        std::string told;
                        for (const auto& [name, value] : one.data)
                            told += fmt::format("{}{}: {}", told.empty() ? "" : "\n", name, value);
                        out.push_back({one.created_at,
                                       {{"code", one.code},
                                        {"kind", one.service_type},
                                        {"state", std::string{to_text(one.state)}},
                                        {"starts_at", one.starts_at ? to_iso(*one.starts_at) : ""},
                                        {"details", told},
                                        {"result", one.result}}});
                    }
                    return out;
                },
            .erase =
                [=](Unit& unit, std::span<const std::int64_t> customers) {
                    forget(unit, hands, of_persons(customers));
                }};
}

keys::Holder sealed_holder() {
    return {.name = "appointment",
            .count = count_under,
            .reseal = [](Unit& unit, const FieldCipher& master, std::int64_t after,
                         std::int64_t limit) -> std::optional<std::int64_t> {
                const auto last = AppointmentStore{unit, master}.reseal(AppointmentId{after}, limit);
                return last ? std::optional{last->number} : std::nullopt;
            }};
}

}  // namespace bihuan::appointment
