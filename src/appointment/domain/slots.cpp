#include "appointment/domain/slots.hpp"

#include <algorithm>
#include <limits>

namespace bihuan::appointment {
namespace {

// Ticks [from, to) at which the work may begin, and the way that a begin in it adds.
struct Begins {
    Span span;
    Tick way = 0;
};

// Shifts that touch made one.
std::vector<Span> joined(std::span<const Span> spans) {
    std::vector<Span> out;
    for (const auto& one : spans) {
        if (!out.empty() && one.from <= out.back().to)
            out.back().to = std::max(out.back().to, one.to);
        else
            out.push_back(one);
    }
    return out;
}

void begins_within(const Span& duty, const Schedule& one, const SlotQuery& query, std::vector<Begins>& out) {
    const auto add = [&](const Claim* before, const Claim* after) {
        const auto way = [&](const Claim* other) {
            return other && !one.is_fixed ? travel_ticks(other->position, query.position, query.travel) : 0;
        };
        const auto way_in = way(before), way_out = way(after);
        const auto from = std::max(duty.from, before ? before->span.to + way_in : duty.from);
        const auto end = std::min(duty.to, after ? after->span.from - way_out : duty.to) - query.length;
        if (from <= end) out.push_back({{from, end + 1}, way_in + way_out});
    };
    const Claim* before = nullptr;
    for (const auto& claim : one.claims) {
        if (query.own && claim.appointment_id == query.own) continue;
        // The way from what ended long ago, or to what begins long after, is of another day.
        if (claim.span.to <= duty.from - 96) continue;
        if (claim.span.from >= duty.to + 96) break;
        add(before, &claim);
        before = &claim;
    }
    add(before, nullptr);
}

std::vector<Begins> begins_of(const Schedule& one, const SlotQuery& query) {
    std::vector<Begins> out;
    const Span all{query.range.from, query.range.to + query.window + query.length};
    if (one.is_always) {
        begins_within(all, one, query, out);
        return out;
    }
    for (const auto& duty : joined(one.duty))
        if (duty.to > all.from && duty.from < all.to) begins_within(duty, one, query, out);
    return out;
}

std::vector<Span> spans_of(std::vector<Begins> begins) {
    std::ranges::sort(begins, {}, [](const Begins& one) { return one.span; });
    std::vector<Span> out;
    for (const auto& one : begins) out.push_back(one.span);
    return joined(out);
}

std::vector<Span> any_of(const std::vector<Schedule>& several, const SlotQuery& query) {
    std::vector<Begins> all;
    for (const auto& one : several) std::ranges::move(begins_of(one, query), std::back_inserter(all));
    return spans_of(std::move(all));
}

std::vector<Span> both(std::span<const Span> a, std::span<const Span> b) {
    std::vector<Span> out;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        const Span common{std::max(a[i].from, b[k].from), std::min(a[i].to, b[k].to)};
        if (common.from < common.to) out.push_back(common);
        a[i].to < b[k].to ? ++i : ++k;
    }
    return out;
}

// When the work may begin at all, whoever does it.
std::vector<Span> allowed_begins(const std::vector<Schedule>* windows,
                                 std::span<const std::vector<Schedule>> equipment, const SlotQuery& query) {
    std::vector<Span> out;
    for (const auto& one : query.open)
        if (one.to - query.length >= one.from) out.push_back({one.from, one.to - query.length + 1});
    if (windows) out = both(out, any_of(*windows, query));
    for (const auto& kind : equipment) out = both(out, any_of(kind, query));
    return out;
}

std::vector<Slot> starts_of(const SlotQuery& query) {
    std::vector<Slot> out;
    for (const auto& one : query.open)
        for (auto at = one.from; at + query.length <= one.to; at += query.step)
            if (at >= query.range.from && at < query.range.to && suits_customer(at, query))
                out.push_back({at, 0, {}});
    return out;
}

struct Choice {
    Tick way = 0;
    std::size_t load = 0;
    std::int64_t id = 0;
    auto operator<=>(const Choice&) const = default;
};

// The free one of several at that tick, by id; 0: none.
std::int64_t free_at(const std::vector<Schedule>& several, Tick begin, const SlotQuery& query) {
    const Span span{begin, begin + query.length};
    for (const auto& one : several)
        if (one.is_always || is_on_duty(one.duty, span)) {
            const auto others = one.is_fixed
                                    ? overlaps(one.claims, span, query.own)
                                    : conflicts(one.claims, span, query.position, query.travel, query.own);
            if (others.empty()) return one.owner_id;
        }
    return 0;
}

}  // namespace

bool suits_customer(Tick start, const SlotQuery& query) {
    const Span promised{start, start + query.window + query.length};
    return overlaps(query.customer, promised, query.own).empty();
}

bool is_offered(Tick start, const SlotQuery& query) {
    return std::ranges::any_of(query.open, [&](const Span& one) {
        return start >= one.from && start + query.length <= one.to && (start - one.from) % query.step == 0;
    });
}

std::vector<Slot> free_slots(std::span<const Schedule> people, const std::vector<Schedule>* windows,
                             std::span<const std::vector<Schedule>> equipment, const SlotQuery& query) {
    auto slots = starts_of(query);
    const auto allowed = allowed_begins(windows, equipment, query);
    std::vector<std::vector<Choice>> choices(slots.size());
    std::vector<std::int64_t> counted(slots.size(), 0);  // of whom, so that nobody counts twice
    for (const auto& person : people) {
        for (const auto& begins : begins_of(person, query)) {
            const std::array one{begins.span};
            for (const auto& span : both(one, allowed)) {
                auto at = std::ranges::lower_bound(slots, span.from - query.window, {}, &Slot::start);
                for (; at != slots.end() && at->start < span.to; ++at) {
                    const auto i = static_cast<std::size_t>(at - slots.begin());
                    if (counted[i] != person.owner_id) {
                        counted[i] = person.owner_id;
                        ++at->free;
                    } else if (!choices[i].empty() && choices[i].back().id == person.owner_id) {
                        choices[i].back().way = std::min(choices[i].back().way, begins.way);
                        continue;
                    }
                    choices[i].push_back({begins.way, person.claims.size(), person.owner_id});
                }
            }
        }
    }
    std::vector<Slot> out;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].free == 0) continue;
        const auto some = std::min(choices[i].size(), slot_people_max);
        std::ranges::partial_sort(choices[i], choices[i].begin() + static_cast<long>(some));
        for (std::size_t k = 0; k < some; ++k) slots[i].people.push_back(choices[i][k].id);
        out.push_back(std::move(slots[i]));
    }
    return out;
}

std::optional<Fit> fit(const Schedule& person, const std::vector<Schedule>* windows,
                       std::span<const std::vector<Schedule>> equipment, Tick start, const SlotQuery& query) {
    if (!suits_customer(start, query)) return std::nullopt;
    const auto allowed = allowed_begins(windows, equipment, query);
    std::optional<Fit> best;
    for (const auto& begins : begins_of(person, query)) {
        const std::array one{begins.span};
        for (const auto& span : both(one, allowed)) {
            const auto begin = std::max(span.from, start);
            if (begin >= span.to || begin > start + query.window) continue;
            if (best && (best->way < begins.way || (best->way == begins.way && best->begin <= begin)))
                continue;
            Fit found{begin, {}, begins.way};
            const auto take = [&](const std::vector<Schedule>& several) {
                const auto id = free_at(several, begin, query);
                if (id != 0) found.taken.push_back(id);
                return id != 0;
            };
            if (windows && !take(*windows)) continue;
            if (!std::ranges::all_of(equipment, take)) continue;
            best = std::move(found);
        }
    }
    return best;
}

}  // namespace bihuan::appointment
