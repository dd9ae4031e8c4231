// How each way does now; and once each, those in charge are told that one fails or is well again (5.5.5).
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "channel/use_cases/use_cases.hpp"
#include "contact/rule_calls.hpp"
#include "identity/calls.hpp"
#include "intake/channel_calls.hpp"
#include "message/channel_calls.hpp"
#include "standard/calls.hpp"
#include "standard/channel_calls.hpp"
#include "telephone/channel_calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::channel {
namespace {

constexpr std::chrono::days changes_kept{400};
constexpr std::string_view page = "/channels";

Way way_of(message::GatewayFacts g) {
    return {.kind = Kind::gateway,
            .code = std::move(g.code),
            .channel = std::move(g.channel),
            .is_set_up = g.is_set_up,
            .waiting = g.waiting,
            .resting = g.resting,
            .repeated = g.repeated,
            .oldest_waiting = g.oldest_waiting,
            .overdue_since = g.overdue_since,
            .last_good = g.last_good,
            .last_bad = g.last_bad,
            .last_words = contact::mask_text(g.last_words),  // a gateway may name somebody
            .good = g.good,
            .bad = g.bad,
            .dead = g.dead,
            .gone = g.gone,
            .arrived = g.arrived,
            .half_seconds = g.half_seconds,
            .most_seconds = g.most_seconds};
}

Way way_of(intake::DoorFacts d) {
    Way way;
    way.kind = d.kind == intake::Kind::mail ? Kind::mailbox : Kind::door;
    way.channel = d.kind == intake::Kind::mail ? "email" : d.kind == intake::Kind::sms ? "sms" : "";
    way.code = std::move(d.code);
    way.is_set_up = d.is_set_up;
    way.waiting = d.waiting;
    way.oldest_waiting = d.oldest_waiting;
    // A mailbox does well when it can be read, a door when something came by it.
    way.last_good = d.kind == intake::Kind::mail ? d.fetched_at : d.last_at;
    if (d.failures > 0) way.last_bad = d.tried_at;
    way.last_words = contact::mask_text(d.error);
    way.failures = d.failures;
    return way;
}

Way way_of(const telephone::LineFacts& l) {
    Way way;
    way.kind = Kind::telephone;
    way.code = way.channel = "phone";
    // Without a switch nobody calls here.
    way.is_set_up = l.is_set_up && l.last_told_at.has_value();
    way.waiting = l.waiting;
    way.oldest_waiting = l.oldest_waiting;
    way.last_good = l.last_told_at;
    way.good = l.answered_in_time;
    way.bad = l.answered - l.answered_in_time + l.abandoned;
    way.level_percent = l.level_percent;
    return way;
}

std::vector<Way> all_ways(Unit& unit, const Context& context, const standard::ChannelHealthRules& rules) {
    const auto since = unit.now - rules.window;
    std::vector<Way> out;
    for (auto& one : message::gateway_facts(unit, *context.messages, since))
        out.push_back(way_of(std::move(one)));
    for (auto& one : intake::door_facts(unit, *context.intake)) out.push_back(way_of(std::move(one)));
    out.push_back(way_of(telephone::line_facts(unit, *context.telephone, since)));
    return out;
}

struct Words {
    std::string zh, en;
};
Words name_of(Unit& unit, const Way& way) {
    Words out{way.code, way.code};
    const auto whole = standard::in_force(unit, unit.now).standard;
    const auto found = std::ranges::find(whole->channels, way.channel, &standard::Channel::code);
    if (found != whole->channels.end()) out = {found->name_zh, found->name_en};
    if (way.kind == Kind::gateway) return {out.zh + "发送", "Sending by " + out.en};
    if (way.kind == Kind::mailbox) return {"收件邮箱", "The mailbox"};
    if (way.kind == Kind::door)
        return {fmt::format("入口 {}", way.code), fmt::format("The door {}", way.code)};
    return out;
}

// Administrators mend it, managers and leads find another way meanwhile, wherever they have their posts.
std::vector<identity::UserId> in_charge(Unit& unit) {
    constexpr std::array roles{identity::Role::administrator, identity::Role::manager,
                               identity::Role::team_lead};
    constexpr std::int64_t at_once = 500;
    std::vector<identity::UserId> out;
    for (identity::UserId after;;) {
        const auto people = identity::staff_in(unit, {}, true, after, at_once);
        for (const auto& one : people)
            if (std::ranges::any_of(one.posts, [&](const identity::Post& post) {
                    return std::ranges::find(roles, post.role) != roles.end();
                }))
                out.push_back(one.user_id);
        if (std::ssize(people) < at_once) return out;
        after = people.back().user_id;
    }
}

void tell_people(Unit& unit, const Way& way, Alert alert) {
    const auto name = name_of(unit, way);
    const bool fails = alert == Alert::fails;
    ticket::notify_of(unit, in_charge(unit),
                      {.zh = name.zh + (fails ? " 出现故障" : " 已恢复正常"),
                       .en = name.en + (fails ? " fails" : " is well again"),
                       .text = {}},
                      page);
}

}  // namespace

Health channel_health(Unit& unit, const Context& context) {
    Health out;
    out.rules = *standard::channel_health_rules(unit, unit.now);
    const auto known = ChannelStore{unit}.states();
    for (auto& way : all_ways(unit, context, out.rules)) {
        const auto found = known.find(code_of(way));
        const auto before = found == known.end() ? State::good : found->second.verdict.state;
        WayView view{way, judge(way, out.rules, before, unit.now), {}};
        if (found != known.end() && view.verdict.state == before) view.since = found->second.since;
        out.ways.push_back(std::move(view));
    }
    out.unsent_since = message::unsent_since(unit);
    return out;
}

void on_watch(Unit& unit, const Context& context) {
    ChannelStore store{unit};
    const auto rules = standard::channel_health_rules(unit, unit.now);
    const auto known = store.states();
    for (const auto& way : all_ways(unit, context, *rules)) {
        const auto code = code_of(way);
        const auto found = known.find(code);
        const bool is_new = found == known.end();
        auto state = is_new ? KnownState{.code = code, .verdict = {State::off, {}, 0, 0}, .since = unit.now}
                            : found->second;
        const auto verdict = judge(way, *rules, state.verdict.state, unit.now);
        const auto alert = alert_of(verdict.state, state.is_told);
        const bool has_changed = verdict.state != state.verdict.state;
        if (!is_new && !has_changed && alert == Alert::none) continue;
        if (has_changed) state.since = unit.now;
        state.verdict = verdict;
        if (alert != Alert::none) state.is_told = alert == Alert::fails;
        if (verdict.state == State::off) state.is_told = false;
        store.put(state);
        if (has_changed) {
            store.add(Change{unit.new_id<ChangeId>(), code, verdict,
                             verdict.state == State::failing ? way.last_words : std::string{}});
            unit.tell({.topic = std::string{tells_changed}, .payload = {}});
        }
        if (alert != Alert::none) tell_people(unit, way, alert);
    }
    store.forget_changes(unit.now - changes_kept);
    timer::set(unit, watch_timer, 0, unit.now + rules->check_every);
}

ChangePage list_changes(Unit& unit, ChangeId before, std::int64_t limit) {
    ChangePage out{ChannelStore{unit}.changes(before, limit + 1), {}};
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().change_id;
    }
    return out;
}

}  // namespace bihuan::channel
