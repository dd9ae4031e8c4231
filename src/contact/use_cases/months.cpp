// Completeness month by month, for the keeper and for whoever assesses (4.3.5).
#include <algorithm>

#include "base/csv.hpp"
#include "contact/domain/months.hpp"
#include "contact/store/months_store.hpp"
#include "contact/use_cases/keeping.hpp"

namespace bihuan::contact {
namespace {

MonthOfSource tickets_of(const std::vector<ClosedCount>& closed) {
    MonthOfSource out{.kind = "ticket"};
    for (const auto& one : closed) {
        out.expected += one.closed;
        out.recorded += one.closed - one.unrecorded;
    }
    return out;
}

}  // namespace

void expect(Unit& unit, const Source& source, OrganizationId organization, Instant at) {
    add_expected(unit, source.kind, source.id, organization, at);
}

Result<Months> months(Unit& unit, const Context& context, const std::string& until, std::int64_t count) {
    TRY(const auto wanted, months_until(until, count, unit.now, context.zone));
    const auto& actor = unit.actor();
    const auto scope = actor.sees_all ? std::nullopt : std::optional{*actor.scope};
    Months out;
    for (const auto& [name, period] : wanted) {
        auto& month = out.months.emplace_back(
            MonthCount{name, count_by_type(unit, period, scope), count_by_source(unit, period, scope)});
        if (auto tickets = tickets_of(count_closed(unit, period, scope)); tickets.expected > 0)
            month.sources.push_back(std::move(tickets));
    }
    const Period all{wanted.front().period.from, wanted.back().period.to};
    out.unrecorded = sources_unrecorded(unit, all, scope, listed_max);
    for (const auto& one : unrecorded(unit, all, scope, listed_max))
        out.unrecorded.push_back({"ticket", one.ticket_id, one.code, one.organization_id, one.closed_at});
    std::ranges::stable_sort(out.unrecorded, std::ranges::greater{}, &Unrecorded::at);
    if (std::ssize(out.unrecorded) > listed_max) out.unrecorded.resize(listed_max);
    return out;
}

std::string months_csv(const Months& report) {
    const auto text = [](std::int64_t number) { return std::to_string(number); };
    // A spreadsheet knows by the mark that it is UTF-8.
    auto out =
        "\xef\xbb\xbf" + csv_line({"month", "kind", "code", "expected", "recorded", "complete", "amended"});
    for (const auto& month : report.months) {
        for (const auto& one : month.sources)
            out +=
                csv_line({month.month, "source", one.kind, text(one.expected), text(one.recorded), "", ""});
        for (const auto& one : month.types)
            out += csv_line({month.month, "type", one.type, "", text(one.recorded), text(one.complete),
                             text(one.amended)});
    }
    return out;
}

}  // namespace bihuan::contact
