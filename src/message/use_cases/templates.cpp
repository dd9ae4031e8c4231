// Templates: written, proposed, approved by somebody else, replaced (4.1.5).
#include <fmt/format.h>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "message/domain/message_errors.hpp"
#include "message/domain/shipped.hpp"
#include "message/store/template_store.hpp"
#include "message/use_cases/ship.hpp"
#include "message/use_cases/steps.hpp"
#include "standard/calls.hpp"
#include "standard/message_calls.hpp"
#include "standard/tone_calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::message {
namespace {

constexpr std::int64_t history_max = 50;

Result<standard::MessagePurpose> purpose_of(Unit& unit, const std::string& code) {
    const auto rules = standard::message_rules(unit, unit.now);
    const auto* found = standard::message_purpose(*rules, code);
    if (!found) return refuse_field("purpose", purpose_unknown);
    return *found;
}

Done check(Unit& unit, const Draft& draft) {
    TRY(const auto purpose, purpose_of(unit, draft.place.purpose));
    return check_draft(draft, purpose, standard::in_force(unit, unit.now).standard->segments);
}

void write_down(Unit& unit, std::string_view action, const Template& t) {
    identity::audit(unit,
                    {.action = fmt::format("message.template_{}", action),
                     .subject_kind = "message_template",
                     .subject_id = t.template_id.number,
                     .subject_label = code_of(t.place),
                     .before = {},
                     .after = fmt::format(R"({{"number":{},"state":"{}"}})", t.number, to_text(t.state))});
    unit.tell({.topic = std::string{tells_template}, .subject_id = t.template_id.number, .payload = {}});
}

Template new_template(Unit& unit, TemplateStore& store, const Draft& draft) {
    Template t;
    t.template_id = unit.new_id<TemplateId>();
    t.place = draft.place;
    t.number = store.last_number(draft.place) + 1;
    t.subject = draft.subject;
    t.body = draft.body;
    t.author_id = UserId{unit.actor().user_id};
    t.author_name = unit.actor().name;
    t.created_at = t.changed_at = unit.now;
    return t;
}

Result<Template> found_at(TemplateStore& store, TemplateId id, std::int64_t version) {
    auto found = store.find(id);
    if (!found) return refuse(template_unknown);
    if (found->version != version) return refuse(version_conflict);
    return *std::move(found);
}

}  // namespace

std::vector<Template> list_templates(Unit& unit, std::string_view purpose, TemplateId after,
                                     std::int64_t limit) {
    return TemplateStore{unit}.current(purpose, after, limit);
}

Result<std::vector<Template>> template_history(Unit& unit, TemplateId id) {
    TemplateStore store{unit};
    const auto found = store.find(id);
    if (!found) return refuse(template_unknown);
    return store.history(found->place, history_max);
}

Result<Template> draft_template(Unit& unit, const Draft& draft) {
    TRY_DONE(check(unit, draft));
    TemplateStore store{unit};
    auto t = new_template(unit, store, draft);
    store.add(t);
    write_down(unit, "drafted", t);
    return t;
}

Result<Template> change_template(Unit& unit, TemplateId id, std::int64_t version, const std::string& subject,
                                 const std::string& body) {
    TemplateStore store{unit};
    TRY(auto t, found_at(store, id, version));
    if (t.state != TemplateState::draft) return refuse(template_state, std::string{to_text(t.state)});
    TRY_DONE(check(unit, {t.place, subject, body}));
    t.subject = subject;
    t.body = body;
    t.author_id = UserId{unit.actor().user_id};
    t.author_name = unit.actor().name;
    t.changed_at = unit.now;
    if (!store.save(t)) return refuse(version_conflict);
    ++t.version;
    write_down(unit, "changed", t);
    return t;
}

Result<Template> act_on_template(Unit& unit, TemplateId id, std::int64_t version, TemplateAction action,
                                 const std::string& wording_reason) {
    TemplateStore store{unit};
    TRY(auto t, found_at(store, id, version));
    const auto next = next_state(template_flow, t.state, action);
    if (!next) return refuse(template_state, std::string{to_text(t.state)});
    if (action == TemplateAction::propose)
        TRY_DONE(standard::ask_words(
            unit, {"message_template", id.number, t.subject + "\n" + t.body, wording_reason}));
    if (action == TemplateAction::approve) {
        if (t.author_id.number == unit.actor().user_id) return refuse(template_own);
        TRY_DONE(check(unit, {t.place, t.subject, t.body}));  // the standard may have changed since
        if (auto before = store.approved_at(t.place)) {
            before->state = TemplateState::retired;
            before->changed_at = unit.now;
            if (!store.save(*before)) return refuse(version_conflict);
        }
        t.approver_name = unit.actor().name;
    }
    t.state = *next;
    t.changed_at = unit.now;
    if (!store.save(t)) return refuse(version_conflict);
    ++t.version;
    write_down(unit, to_text(action), t);
    return t;
}

Result<Preview> preview_template(Unit& unit, const Context& context, const Draft& draft,
                                 const std::string& ticket_code) {
    TRY(const auto purpose, purpose_of(unit, draft.place.purpose));
    TRY_DONE(check(unit, draft));
    auto values = sample_values(purpose, unit.now, draft.place.language);
    if (!ticket_code.empty()) {
        const auto id = ticket::ticket_by_code(unit, ticket_code);
        TRY(const auto t, ticket::find_visible(unit, id.value_or(TicketId{})));
        auto own = ticket_values(unit, t);
        const std::array ids{t.customer_id};
        const auto words = customer::customer_words(unit, ids);
        if (const auto found = words.find(t.customer_id); found != words.end())
            own.emplace_back("customer.name", Value{found->second.masked_name, {}});
        for (auto& [name, value] : values)
            for (const auto& [of, real] : own)
                if (of == name) value = real;
    }
    Preview out;
    out.subject = one_line(words_of(draft.subject, values, draft.place.language, context.zone));
    out.body = words_of(draft.body, values, draft.place.language, context.zone);
    out.sms = sms_length(out.body);
    return out;
}

void ship_templates(Unit& unit) {
    TemplateStore store{unit};
    for (const auto& draft : shipped_templates()) {
        if (store.last_number(draft.place) > 0) continue;
        auto t = new_template(unit, store, draft);
        t.state = TemplateState::approved;
        t.approver_name = t.author_name;
        store.add(t);
    }
}

}  // namespace bihuan::message
