// The schedule: what would be done, and who puts it to work.
#include "privacy/use_cases/retention.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "identity/calls.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/domain/retention_errors.hpp"
#include "privacy/domain/retention_rules.hpp"
#include "privacy/store/retention_store.hpp"
#include "privacy/use_cases/disposal.hpp"
#include "standard/calls.hpp"

namespace bihuan::privacy {
namespace {

EntryView view_of(Unit& unit, const standard::Retention& entry, Switch turned) {
    const auto terms = terms_of(entry);
    EntryView out;
    out.entry = entry;
    out.state = state_of(turned, terms);
    out.allowed_actions = allowed_actions(unit.actor(), turned, terms);
    out.last_run = RetentionStore{unit}.last_run(entry.code);
    out.turned = std::move(turned);
    return out;
}

}  // namespace

Schedule get_schedule(Unit& unit, const Context& context) {
    const auto rules = standard::privacy_rules(unit, unit.now);
    const auto switches = RetentionStore{unit}.switches();
    Schedule out;
    out.rules = rules->disposal;
    out.next_at = next_night(unit.now, out.rules.hour, context.zone);
    for (const auto& entry : rules->retentions) {
        const auto found = std::ranges::find(switches, entry.code, &Switch::code);
        Switch turned;
        turned.code = entry.code;
        out.entries.push_back(view_of(unit, entry, found == switches.end() ? turned : *found));
    }
    return out;
}

std::vector<Preview> preview_retention(Unit& unit, const Context& context) {
    const auto in_force = standard::privacy_rules(unit, unit.now);
    const auto& rules = in_force->disposal;
    std::vector<Preview> out;
    for (const auto& entry : in_force->retentions) {
        const auto& keeper = keeper_named(context, entry.code);
        Preview one;
        one.code = entry.code;
        one.before = unit.now - std::chrono::days{entry.days};
        one.count = keeper.count(unit, one.before);
        one.waits = is_much(one.count.due, one.count.all, rules);
        for (std::int64_t after = 0; one.looked < rules.looked_max;) {
            const auto rows = keeper.due(unit, one.before, after, rules.batch);
            const auto sorted = sort_out(unit, rows);
            one.looked += std::ssize(rows);
            one.held += sorted.held;
            one.in_work += sorted.in_work;
            if (std::ssize(rows) < rules.batch) break;
            after = rows.back().id;
        }
        out.push_back(std::move(one));
    }
    return out;
}

Result<EntryView> turn_retention(Unit& unit, const std::string& code, SwitchAction action,
                                 std::int64_t version) {
    TRY(const auto entry, entry_of(*standard::privacy_rules(unit, unit.now), code));
    RetentionStore store{unit};
    const auto before = store.find_switch(code);
    if (before.version != version) return refuse(version_conflict);
    TRY(auto after, turn(unit.actor(), before, action, terms_of(entry), unit.now));
    if (!store.save(after)) return refuse(version_conflict);
    after.version = version + 1;
    identity::audit(
        unit, {.action = fmt::format("privacy.retention_{}", to_text(action)),
               .subject_kind = "privacy_retention",
               .subject_id = 0,
               .subject_label = code,
               .before = {},
               .after = fmt::format(R"({{"state":"{}","terms":"{}"}})", to_text(after.state), after.terms)});
    tell_retention(unit);
    return view_of(unit, entry, std::move(after));
}

}  // namespace bihuan::privacy
