// Calls, extensions and figures for whoever leads (4.2.2).
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "telephone/domain/staffing.hpp"
#include "telephone/use_cases/steps.hpp"

namespace bihuan::telephone {
namespace {

constexpr std::chrono::hours measured{1};  // the load that staffing is told by
constexpr std::chrono::days span_max{93};
constexpr std::size_t extension_min = 2, extension_max = 8;

Instant day_begin(Instant at, const std::string& zone) {
    auto date = local_date_compact(at, zone);  // 20261127
    const auto text = fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2));
    return from_iso_or_local_date(text, zone).value_or(at);
}

Staffing staffing_of(const Figures& last, Duration answer, std::int64_t percent) {
    Staffing out;
    const auto rates = rates_of(last);
    out.calls = last.offered;
    if (!rates.aht_seconds || last.offered == 0) return out;
    const auto span = static_cast<double>(std::chrono::seconds{measured}.count());
    out.aht_seconds = std::lround(*rates.aht_seconds);
    out.load = static_cast<double>(last.offered) / span * *rates.aht_seconds;
    out.agents =
        agents_needed(out.load, *rates.aht_seconds,
                      static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(answer).count()),
                      static_cast<double>(percent) / 100);
    return out;
}

bool is_extension(const std::string& text) {
    return text.size() >= extension_min && text.size() <= extension_max &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Result<LineView> view_of(Unit& unit, CallStore& store, UserId person) {
    for (auto& one : line_views(unit, store))
        if (one.line.user_id == person) return std::move(one);
    return refuse(line_unknown);
}

}  // namespace

Page<CallView> list_calls(Unit& unit, const Hands& hands, const CallFilter& filter, std::int64_t limit) {
    auto rows = CallStore{unit, *hands.cipher}.list(filter, limit + 1);
    Page<CallView> out;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        out.next = rows.back().call_id.text();
    }
    out.items = views(unit, rows);
    return out;
}

Result<CallDetail> get_call(Unit& unit, const Hands& hands, CallId id) {
    CallStore store{unit, *hands.cipher};
    const auto found = visible_call(unit, store, id);
    if (!found) return refuse(call_unknown);
    const auto rules = *standard::call_rules(unit, unit.now);
    CallDetail out{views(unit, std::span{&*found, 1}).front(), store.events(id, rules.events_of_call_max)};
    put_in_order(out.events);
    return out;
}

Result<std::string> play_recording(Unit& unit, const Hands& hands, CallId id, EventId recording) {
    TRY(const auto detail, get_call(unit, hands, id));
    const auto found = std::ranges::find(detail.events, recording, &CallEvent::event_id);
    if (found == detail.events.end() || found->recording.empty()) return refuse(recording_unknown);
    audit(unit, "play", "call", id.number, detail.view.call.reference);
    return found->recording;
}

std::vector<LineView> list_lines(Unit& unit, const Hands& hands) {
    CallStore store{unit, *hands.cipher};
    return line_views(unit, store);
}

Result<LineView> set_line(Unit& unit, const Hands& hands, UserId person, const std::string& extension) {
    if (!is_extension(extension)) return refuse_field("extension", extension_wrong);
    const auto staff = identity::staff(unit, person);
    const auto post = staff ? std::ranges::find_if(staff->posts,
                                                   [&](const identity::Post& one) {
                                                       return unit.actor().sees(one.organization_id.number);
                                                   })
                            : std::vector<identity::Post>::const_iterator{};
    if (!staff || !staff->is_active || post == staff->posts.end() ||
        !identity::can(*staff, Permission::ticket_handle))
        return refuse_field("user_id", user_unknown);
    CallStore store{unit, *hands.cipher};
    auto line = store.line_of(person).value_or(Line{.user_id = person,
                                                    .extension = {},
                                                    .organization_id = post->organization_id,
                                                    .call_id = {},
                                                    .wrap_until = {},
                                                    .idle_since = unit.now});
    line.extension = extension;
    line.organization_id = post->organization_id;
    if (const auto other = store.line_at(extension); other && other->user_id != person)
        return refuse_field("extension", extension_taken, extension);
    if (!store.save_line(line)) return refuse(version_conflict);
    audit(unit, "line_set", "user", person.number, extension);
    return view_of(unit, store, person);
}

Done remove_line(Unit& unit, const Hands& hands, UserId person) {
    CallStore store{unit, *hands.cipher};
    const auto line = store.line_of(person);
    if (!line || !unit.actor().sees(line->organization_id.number)) return refuse(line_unknown);
    store.remove_line(person);
    audit(unit, "line_removed", "user", person.number, line->extension);
    return {};
}

void ensure_line(Unit& unit, const Hands& hands, UserId person, const std::string& extension) {
    must(set_line(unit, hands, person, extension).has_value());
}

Board call_board(Unit& unit, const Hands& hands) {
    const auto rules = *standard::call_rules(unit, unit.now);
    CallStore store{unit, *hands.cipher};
    Board out;
    out.answer = rules.answer;
    out.level_percent = rules.level_percent;
    const auto today = day_begin(unit.now, hands.zone);
    const auto waiting = store.waiting(rules.waiting_max);
    const auto of_today = store.intervals({}, today, unit.now + interval);
    const auto last = store.intervals({}, interval_of(unit.now) - measured, interval_of(unit.now));
    for (const auto& queue : rules.queues) {
        const auto organization = identity::organization_by_code(unit, queue.organization_code);
        if (organization && !unit.actor().sees(organization->organization_id.number)) continue;
        QueueLive one{.queue = queue, .answer = standard::answer_limit(rules, &queue)};
        for (const auto& call : waiting)
            if (call.course.queue == queue.code && call.course.queued_at) {
                ++one.waiting;
                const auto length =
                    std::chrono::duration_cast<std::chrono::seconds>(unit.now - *call.course.queued_at);
                one.longest_seconds = std::max<std::int64_t>(one.longest_seconds, length.count());
            }
        Figures hour;
        for (const auto& row : of_today)
            if (row.queue == queue.code) one.today += row.figures;
        for (const auto& row : last)
            if (row.queue == queue.code) hour += row.figures;
        one.staffing = staffing_of(hour, one.answer, out.level_percent);
        out.queues.push_back(std::move(one));
    }
    out.lines = line_views(unit, store);
    out.call_backs = CallBackStore{unit, *hands.cipher}.count_open();
    return out;
}

Result<std::vector<IntervalPart>> call_intervals(Unit& unit, const Hands& hands, const std::string& queue,
                                                 Instant from, Instant to, Width width) {
    if (from >= to || to - from > span_max)
        return refuse_field("to", span_wrong, std::to_string(span_max.count()));
    const auto begin_of = [&](Instant at) {
        if (width == Width::day) return day_begin(at, hands.zone);
        const auto length = width == Width::half ? 2 * interval : interval;
        return Instant{at.time_since_epoch() - at.time_since_epoch() % length};
    };
    std::map<Instant, Figures> sums;
    for (const auto& row : CallStore{unit, *hands.cipher}.intervals(queue, interval_of(from), to))
        sums[begin_of(row.starts_at)] += row.figures;
    std::vector<IntervalPart> out;
    for (const auto& [at, figures] : sums) out.push_back({at, figures});
    return out;
}

}  // namespace bihuan::telephone
