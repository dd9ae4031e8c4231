#include <cmath>

#include "standard/telephone_types.hpp"
#include "telephone/channel_calls.hpp"
#include "telephone/use_cases/use_cases.hpp"

namespace bihuan::telephone {

LineFacts line_facts(Unit& unit, const Hands& hands, Instant since) {
    const auto rules = standard::call_rules(unit, unit.now);
    CallStore store{unit, *hands.cipher};
    LineFacts out;
    out.is_set_up = !rules->queues.empty();
    out.last_told_at = store.last_told_at();
    for (const auto& call : store.waiting(rules->waiting_max)) {
        if (!call.course.queued_at) continue;
        ++out.waiting;
        if (!out.oldest_waiting || *call.course.queued_at < *out.oldest_waiting)
            out.oldest_waiting = call.course.queued_at;
    }
    Figures sum;
    for (const auto& row : store.intervals({}, interval_of(since), unit.now + interval)) sum += row.figures;
    out.offered = sum.offered;
    out.answered = sum.answered;
    out.answered_in_time = sum.answered_in_time;
    out.abandoned = sum.abandoned_lost;
    if (const auto level = rates_of(sum).service_level) out.level_percent = std::lround(*level * 100);
    return out;
}

}  // namespace bihuan::telephone
