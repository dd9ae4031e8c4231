// What a rule would do, asked of tickets as they are. Runs on a reader: it cannot write.
#include "automation/use_cases/facts.hpp"
#include "automation/use_cases/known_things.hpp"

namespace bihuan::automation {
namespace {

constexpr std::int64_t page_size = 200;

void look(const Rule& rule, const ticket::Ticket& t, const Facts& facts, Instant now, DryRun& out) {
    ++out.looked_at;
    if (!matches(rule, facts, now)) return;
    ++out.matched;
    DryRunItem item{.ticket_id = t.ticket_id, .code = t.code, .title = t.title, .state = t.state};
    for (const auto& action : rule.definition.actions) {
        if (action.kind == ActionKind::set || action.kind == ActionKind::assign)
            for (auto& change : changes_of(action, facts)) item.changes.push_back(std::move(change));
        else
            item.others.push_back(action.kind);
    }
    if (item.changes.empty() && item.others.empty()) {
        ++out.unchanged;
        return;
    }
    if (std::ssize(out.items) < dry_run_items_max) out.items.push_back(std::move(item));
}

DryRun run(Unit& unit, const Rule& rule, std::int64_t limit) {
    const auto fields = fields_of(rule.definition);
    DryRun out;
    ticket::TicketRange range{.organization_id = rule.organization_id,
                              .is_only_open = rule.definition.kind == RuleKind::schedule,
                              .is_newest_first = true};
    for (;;) {
        range.limit = std::min(page_size, limit - out.looked_at);
        if (range.limit <= 0) break;
        const auto tickets = ticket::list(unit, range);
        const auto facts = facts_of(unit, tickets, fields);
        for (std::size_t i = 0; i < tickets.size(); ++i) look(rule, tickets[i], facts[i], unit.now, out);
        if (std::ssize(tickets) < range.limit) break;
        range.after = tickets.back().ticket_id;
    }
    return out;
}

}  // namespace

Result<DryRun> dry_run(Unit& unit, const RuleDraft& draft, std::int64_t limit) {
    Rule rule;
    TRY(rule.organization_id, settle_unit(unit, draft.organization_id));
    rule.definition = draft.definition;
    TRY_DONE(check_definition(unit, rule.definition));
    return run(unit, rule, limit);
}

Result<DryRun> dry_run(Unit& unit, RuleId id, std::int64_t limit) {
    TRY(const auto view, get_rule(unit, id));
    return run(unit, view.rule, limit);
}

}  // namespace bihuan::automation
