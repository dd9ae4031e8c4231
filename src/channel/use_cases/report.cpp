// The report of use: sums of days, and what was written down since they were made.
#include "base/csv.hpp"
#include "channel/domain/channel_errors.hpp"
#include "channel/use_cases/use_cases.hpp"

namespace bihuan::channel {
namespace {

constexpr int days_default = 30;
constexpr std::int64_t fresh_max = 20'000;  // of each source; what is more waits for the counting

}  // namespace

Result<Used> channel_use(Unit& unit, const Context& context, const Asked& asked) {
    const auto today = day_of(unit.now, context.zone);
    const auto to = asked.to.empty() ? day_text(today) : asked.to;
    const auto last = day_from_text(to);
    if (!last) return refuse_field("to", period_wrong, std::to_string(days_max));
    const auto from = asked.from.empty() ? day_text(day_plus(*last, 1 - days_default)) : asked.from;
    if (!day_from_text(from)) return refuse_field("from", period_wrong, std::to_string(days_max));
    const auto span = span_of(from, to);
    if (!span) return refuse_field("to", period_wrong, std::to_string(days_max));
    Used out{.span = *span, .buckets = buckets(*span, asked.by_month), .channels = {}};
    auto counts = ChannelStore{unit}.sums(span->before_from, span->to);
    auto marks = marks_of(unit);
    const auto fresh = gather(unit, context, marks, Reach::all, fresh_max);
    for (const auto& [key, n] : fresh.counts) {
        if (!unit.actor().sees(key.organization_id)) continue;
        auto together = key;
        together.organization_id = 0;
        counts[together] += n;
    }
    out.is_complete = !fresh.is_more;
    out.channels = used(counts, *span, asked.by_month);
    return out;
}

std::string use_csv(const Used& used, bool by_month) {
    const auto text = [](std::int64_t number) { return std::to_string(number); };
    // A spreadsheet knows by the mark that it is UTF-8.
    auto out =
        "\xef\xbb\xbf" + csv_line({by_month ? "month" : "day", "channel", "incoming", "outgoing", "tickets"});
    for (const auto& one : used.channels)
        for (std::size_t i = 0; i < used.buckets.size(); ++i) {
            const auto& point = one.points[i];
            const auto bucket = used.buckets[i];
            const auto name = by_month ? day_text(bucket * 100 + 1).substr(0, 7) : day_text(bucket);
            out += csv_line(
                {name, one.channel, text(point.incoming), text(point.outgoing), text(point.tickets)});
        }
    return out;
}

}  // namespace bihuan::channel
