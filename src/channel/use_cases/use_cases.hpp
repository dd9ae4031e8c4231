// What can be asked about channels: one function each.
#pragma once

#include <optional>
#include <vector>

#include "channel/calls.hpp"
#include "channel/domain/health.hpp"
#include "channel/domain/use.hpp"
#include "channel/store/channel_store.hpp"

namespace bihuan::channel {

// --- use (5.5.5): of these days, and of as many before them; the actor's units alone
struct Asked {
    std::string from, to;  // days; empty: the last thirty
    bool by_month = false;
};
struct Used {
    Span span;
    std::vector<int> buckets;  // days or months
    std::vector<ChannelUse> channels;
    bool is_complete = true;  // false: of what was written down lately not all is counted yet
};
Result<Used> channel_use(Unit& unit, const Context& context, const Asked& asked);
std::string use_csv(const Used& used, bool by_month);

// --- health, as it is now
struct WayView {
    Way way;
    Verdict verdict;
    std::optional<Instant> since;  // it is called so; none: not looked at yet
};
struct Health {
    std::vector<WayView> ways;
    std::optional<Instant> unsent_since;  // messages that no channel was chosen for
    standard::ChannelHealthRules rules;
};
Health channel_health(Unit& unit, const Context& context);
struct ChangePage {
    std::vector<Change> items;
    ChangeId next;
};
ChangePage list_changes(Unit& unit, ChangeId before, std::int64_t limit);

// What was written down behind the marks, at most `limit` of each source; moves the marks along.
struct Marks {
    std::int64_t contact = 0, ticket = 0, message = 0;
};
Marks marks_of(Unit& unit);
struct Gathered {
    Counts counts;
    bool is_more = false;
};
enum class Reach { settled, all };  // settled: what can change no more, and what no other unit may yet add to
Gathered gather(Unit& unit, const Context& context, Marks& marks, Reach reach, std::int64_t limit);

}  // namespace bihuan::channel
