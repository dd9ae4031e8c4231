// Macros: a person's steps in one click, by that person's own permissions, all or none.
#include <algorithm>
#include <array>

#include "automation/use_cases/facts.hpp"
#include "automation/use_cases/known_things.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"

namespace bihuan::automation {
namespace {

bool may_share(const Actor& actor) { return actor.can(Permission::ticket_assign); }

bool may_edit(const Actor& actor, const Macro& m) {
    if (m.is_shared) return may_share(actor) && actor.sees(m.organization_id.number);
    return m.owner_id.number == actor.user_id;
}

// A shared macro is for its unit and everything below: for whoever works there, and whoever oversees it.
std::vector<Macro> usable(Unit& unit) {
    auto out = MacroStore{unit}.list_of(UserId{unit.actor().user_id});
    std::erase_if(out, &Macro::is_shared);
    const auto home = identity::organization(unit, OrganizationId{unit.actor().home_organization_id});
    for (auto& macro : MacroStore{unit}.list_shared()) {
        const bool is_above =
            home && home->path.find("/" + macro.organization_id.text() + "/") != std::string::npos;
        if (is_above || unit.actor().sees(macro.organization_id.number)) out.push_back(std::move(macro));
    }
    return out;
}

Result<Macro> find_usable(Unit& unit, MacroId id) {
    for (auto& macro : usable(unit))
        if (macro.macro_id == id) return std::move(macro);
    return refuse(macro_unknown);
}

Words words_for(Unit& unit, const ticket::Ticket& t) {
    Words words{
        .ticket_code = t.code, .ticket_title = t.title, .customer_name = {}, .agent_name = unit.actor().name};
    if (t.customer_id) {
        const std::array ids{t.customer_id};
        const auto found = customer::customer_words(unit, ids);
        if (const auto one = found.find(t.customer_id); one != found.end())
            words.customer_name = one->second.masked_name;
    }
    return words;
}

RuleAction set_of(const MacroStep& step) {
    RuleAction out;
    out.priority = step.priority;
    out.category_id = step.category_id;
    out.add_tags = step.add_tags;
    out.remove_tags = step.remove_tags;
    return out;
}

ticket::StepFacts facts_of_step(const MacroStep& step) {
    ticket::StepFacts facts;
    if (step.organization_id) facts.organization_id = step.organization_id;
    if (step.handler_id) facts.handler_id = step.handler_id;
    facts.reason = step.reason;
    facts.reason_code = step.reason_code;
    facts.result = step.result;
    facts.cause = step.cause;
    facts.customer_answer = step.customer_answer;
    return facts;
}

Done take(Unit& unit, TicketId id, const MacroStep& step) {
    switch (step.kind) {
        case MacroStepKind::set: {
            TRY(const auto t, ticket::find_visible(unit, id));
            ticket::TicketChange change;
            change.priority = step.priority;
            if (step.category_id) change.category_id = step.category_id;
            auto tags = t.tags;
            tags.insert(tags.end(), step.add_tags.begin(), step.add_tags.end());
            std::erase_if(tags, [&](const auto& tag) {
                return std::ranges::find(step.remove_tags, tag) != step.remove_tags.end();
            });
            if (tags != t.tags) change.tags = std::move(tags);
            TRY_DONE(ticket::change(unit, id, change));
            return {};
        }
        case MacroStepKind::note:
            return ticket::note(unit, id, step.text);
        case MacroStepKind::reply:
            return ticket::reply(unit, id, step.text, step.channel);
        case MacroStepKind::act:
            TRY_DONE(ticket::act(unit, id, *step.action, facts_of_step(step)));
            return {};
    }
    return {};
}

Result<Macro> written(Unit& unit, const MacroDraft& draft, Macro macro) {
    if (draft.is_shared && !may_share(unit.actor())) return refuse(macro_not_yours);
    TRY_DONE(check_steps(unit, draft.steps));
    macro.name = draft.name;
    macro.is_shared = draft.is_shared;
    macro.steps = draft.steps;
    macro.position = draft.position;
    return macro;
}

}  // namespace

std::string shown_steps(const std::vector<MacroStep>& steps) { return steps_text(steps); }

std::vector<MacroView> list_macros(Unit& unit) {
    std::vector<MacroView> out;
    for (auto& macro : usable(unit)) {
        const bool is_own = may_edit(unit.actor(), macro);
        out.push_back({std::move(macro), is_own});
    }
    return out;
}

Result<MacroView> create_macro(Unit& unit, const MacroDraft& draft) {
    const UserId me{unit.actor().user_id};
    MacroStore store{unit};
    if (store.count(me, draft.is_shared) >= static_cast<std::int64_t>(macros_max))
        return refuse(macros_full, std::to_string(macros_max));
    Macro fresh;
    fresh.owner_id = me;
    fresh.organization_id = OrganizationId{unit.actor().home_organization_id};
    TRY(auto macro, written(unit, draft, std::move(fresh)));
    macro.macro_id = unit.new_id<MacroId>();
    store.add(macro);
    return MacroView{std::move(macro), true};
}

Result<MacroView> update_macro(Unit& unit, MacroId id, std::int64_t version, const MacroDraft& draft) {
    TRY(const auto before, find_usable(unit, id));
    if (!may_edit(unit.actor(), before)) return refuse(macro_not_yours);
    TRY(auto macro, written(unit, draft, before));
    if (!MacroStore{unit}.save(macro, version)) return refuse(changed_meanwhile);
    macro.version = version + 1;
    return MacroView{std::move(macro), true};
}

Done delete_macro(Unit& unit, MacroId id) {
    TRY(const auto macro, find_usable(unit, id));
    if (!may_edit(unit.actor(), macro)) return refuse(macro_not_yours);
    MacroStore{unit}.remove(id);
    return {};
}

Result<MacroPreview> preview_macro(Unit& unit, TicketId ticket, MacroId id) {
    TRY(const auto t, ticket::find_visible(unit, ticket));
    TRY(const auto macro, find_usable(unit, id));
    const auto words = words_for(unit, t);
    const auto facts = facts_of(unit, std::span{&t, 1}, {}).front();
    MacroPreview out{.name = macro.name, .steps = {}, .ticket_version = t.version};
    for (const auto& step : macro.steps)
        out.steps.push_back({filled(step, words), changes_of(set_of(step), facts)});
    return out;
}

Result<ticket::Ticket> apply_macro(Unit& unit, TicketId id, std::int64_t version, MacroId macro_id) {
    TRY(const auto t, ticket::find_visible(unit, id));
    TRY(const auto macro, find_usable(unit, macro_id));
    if (t.version != version) return refuse(changed_meanwhile);
    const auto words = words_for(unit, t);
    for (const auto& step : macro.steps) TRY_DONE(take(unit, id, filled(step, words)));
    return ticket::find_visible(unit, id);
}

}  // namespace bihuan::automation
