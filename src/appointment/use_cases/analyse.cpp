// 2.3.5: utilisation, lead time, arrival on time, no-shows and reasons, demand against capacity.
#include <algorithm>

#include "appointment/domain/appointment_errors.hpp"
#include "appointment/use_cases/use_cases.hpp"
#include "identity/calls.hpp"

namespace bihuan::appointment {
namespace {

constexpr std::int64_t reasons_max = 20, people_max = 2000, work_max = 50'000;

std::vector<std::int64_t> units_seen(Unit& unit, OrganizationId organization) {
    const auto& actor = unit.actor();
    if (!organization) return actor.scope ? *actor.scope : std::vector<std::int64_t>{};
    auto below = identity::organization_subtree(unit, organization);
    if (!actor.sees_all) std::erase_if(below, [&](std::int64_t id) { return !actor.sees(id); });
    return below;
}

}  // namespace

Result<Analysis> analyse_appointments(Unit& unit, const Hands& hands, OrganizationId organization,
                                      Instant from, Instant to) {
    if (from >= to || to - from > std::chrono::days{analysis_days_max})
        return refuse_field("to", range_wrong, std::to_string(analysis_days_max));
    const AnalysisScope scope{from, to, units_seen(unit, organization),
                              unit.actor().sees_all && !organization};
    AnalysisStore store{unit};
    Analysis out;
    out.counts = store.counts(scope);
    out.reasons = store.reasons(scope, reasons_max);
    out.waiting = store.waiting(scope);
    std::vector<PlannedWork> work;
    for (const auto& one : store.work(scope, work_max))
        work.push_back({one.user_id, {tick_from(one.from), tick_from(one.to)}});
    ResourceStore resources{unit};
    std::vector<std::int64_t> owners;
    for (const auto& one : resources.all_people(scope.organizations, scope.is_everywhere, {}, people_max))
        if (one.is_active) owners.push_back(one.user_id.number);
    std::map<std::int64_t, OnDuty> duty;
    const Span range{tick_at(from), tick_from(to)};
    if (!owners.empty())
        for (auto& one :
             resources.agendas(Kind::person, owners, period_of(range.from - 288), period_of(range.to))) {
            auto& person = duty[one.owner_id];
            person.user_id = UserId{one.owner_id};
            std::ranges::move(one.duty, std::back_inserter(person.spans));
        }
    std::vector<OnDuty> on_duty;
    for (auto& [id, one] : duty) on_duty.push_back(std::move(one));
    out.loads = loads_of(on_duty, work, range, hands.zone);
    std::vector<UserId> ids;
    for (const auto& one : out.loads.people) ids.push_back(one.user_id);
    if (!ids.empty()) out.names = identity::user_names(unit, ids);
    return out;
}

}  // namespace bihuan::appointment
