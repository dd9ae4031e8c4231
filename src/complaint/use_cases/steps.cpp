#include "complaint/use_cases/steps.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "sla/calls.hpp"

namespace bihuan::complaint {
namespace {

std::string facts_of(const Complaint& c) {  // for the audit log: codes and numbers only
    return fmt::format(
        R"({{"state":"{}","grade":"{}","flags":"{}","liability":"{}","cause":"{}","redress":"{}","amount_fen":{},)"
        R"("approver_role":"{}","approved_role":"{}","answer":"{}","authority":"{}","parent_id":"{}","version":{}}})",
        to_text(c.state), c.grade, c.flags, c.liability, c.cause, c.redress, c.amount_fen, c.approver_role,
        c.approved_role, c.answer, c.authority, c.parent_id.number, c.version);
}

// One area is the nearest unit of the standard's kind, from the customer's own unit or the ticket's upward.
OrganizationId area_of(Unit& unit, const ticket::Ticket& t, std::string_view kind) {
    auto id = t.organization_id;
    if (t.customer_id) {
        const std::array ids{t.customer_id};
        const auto words = customer::customer_words(unit, ids);
        if (const auto found = words.find(t.customer_id);
            found != words.end() && found->second.organization_id != 0)
            id = OrganizationId{found->second.organization_id};
    }
    const auto first = id;
    for (int up = 0; id && up < 20; ++up) {
        const auto found = identity::organization(unit, id);
        if (!found) break;
        if (found->kind == kind) return found->organization_id;
        id = found->parent_id;
    }
    return first;
}

}  // namespace

Complaint complaint_of(Unit& unit, const ticket::Ticket& ticket, const standard::Standard& standard) {
    if (auto found = ComplaintStore{unit}.find(ticket.ticket_id)) return *std::move(found);
    Complaint c;
    c.ticket_id = ticket.ticket_id;
    c.opened_at = ticket.opened_at;
    copy_ticket(unit, c, ticket, standard);
    if (ticket.started_at) c.state = State::investigating;
    using enum ticket::State;
    if (ticket.state == cancelled || ticket.state == rejected || ticket.state == merged)
        c.state = State::withdrawn;
    if (!ticket.resolved_at || c.state == State::withdrawn) return c;
    // From before there were records: what was told then stands, what is owed after it is still owed.
    c.state = ticket.closed_at ? State::archived : State::approved;
    c.approved_role = c.approver_role = approver_of(standard, c.grade, 0);
    if (ticket.fed_back_at) c.told.at = ticket.fed_back_at;
    return c;
}

void copy_ticket(Unit& unit, Complaint& c, const ticket::Ticket& t, const standard::Standard& standard) {
    const bool is_elsewhere =
        c.version == 0 || c.customer_id != t.customer_id || c.organization_id != t.organization_id;
    const bool is_other_matter = c.version == 0 || c.category_id != t.category_id;
    c.code = t.code;
    c.title = t.title;
    c.customer_id = t.customer_id;
    c.category_id = t.category_id;
    c.organization_id = t.organization_id;
    c.owner_id = t.owner_id;
    c.handler_id = t.handler_id;
    c.grade = t.grade;
    c.flags = t.grade_flags;
    const auto* grade = grade_named(standard, t.grade);
    c.level = grade ? grade->level : 9;
    if (c.state == State::proposed) c.approver_role = approver_of(standard, c.grade, c.amount_fen);
    if (is_elsewhere) c.area_id = area_of(unit, t, standard.group_complaint.area);
    if (is_other_matter)
        if (const auto category = standard::category(unit, t.category_id))
            c.theme = theme_of(category->code, standard.group_complaint.depth);
}

Result<Here> find_here(Unit& unit, TicketId id) {
    TRY(auto t, ticket::find_visible(unit, id));
    if (t.grade.empty()) return refuse(complaint_unknown);
    auto version = standard::version_of(unit, t.standard_version_id);
    auto c = complaint_of(unit, t, *version.standard);
    return Here{std::move(t), std::move(c), std::move(version)};
}

Result<Here> find_at(Unit& unit, const Target& target) {
    TRY(auto here, find_here(unit, target.ticket_id));
    if (here.complaint.version != target.version)
        return refuse(version_conflict, to_iso(here.complaint.updated_at));
    if (!is_open(here.complaint.state)) return refuse(ended, std::string{to_text(here.complaint.state)});
    return here;
}

By by_now(Unit& unit) { return {UserId{unit.actor().user_id}, unit.actor().name, unit.now}; }

Done keep(Unit& unit, const ticket::Ticket& ticket, Complaint& c, std::string_view action,
          const ticket::Said& said) {
    ComplaintStore store{unit};
    const auto before = store.find(c.ticket_id);
    c.updated_at = unit.now;
    if (!store.save(c)) return refuse(version_conflict, to_iso(unit.now));
    if (!said.zh.empty()) ticket::write_entry(unit, ticket, said);
    identity::audit(unit, {.action = fmt::format("complaint.{}", action),
                           .subject_kind = "complaint",
                           .subject_id = c.ticket_id.number,
                           .subject_label = c.code,
                           .before = before ? facts_of(*before) : std::string{},
                           .after = facts_of(c)});
    unit.tell({.topic = std::string{tells_changed},
               .subject_id = c.ticket_id.number,
               .organization_id = c.organization_id.number,
               .customer_id = c.customer_id.number,
               .people = {c.owner_id.number, c.handler_id.number},
               .payload = fmt::format(R"({{"code":"{}","state":"{}","version":{}}})", c.code,
                                      to_text(c.state), c.version)});
    return {};
}

Result<ComplaintView> view_of(Unit& unit, TicketId id) {
    unit.settle();
    TRY(auto here, find_here(unit, id));
    ComplaintView view;
    const auto& c = here.complaint;
    view.allowed_actions = allowed_actions(unit.actor(), c);
    view.needed_role = approver_of(here.standard(), c.grade, c.amount_fen);
    view.may_decide_downgrade = !c.pending_grade.empty() && rank_of(unit.actor()) >= rank_that_lowers &&
                                c.pending.user_id.number != unit.actor().user_id;
    ComplaintStore store{unit};
    if (c.parent_id) {
        view.group = store.group(c.parent_id);
        view.member_count = store.count_members(c.parent_id, count_max);
        if (const auto parent = store.find(c.parent_id)) view.parent_code = parent->code;
    }
    if (const auto area = identity::organization(unit, c.area_id)) {
        view.area_zh = area->name_zh;
        view.area_en = area->name_en;
    }
    const std::array subject{id.number};
    if (const auto clocks = sla::summaries(unit, "ticket", subject); !clocks.empty())
        view.clock = clocks.begin()->second;
    view.complaint = std::move(here.complaint);
    return view;
}

void set_flags(Unit& unit, const ticket::Ticket& t, const std::vector<std::string>& flags) {
    const auto text = flags_to_text(flags);
    if (text == t.grade_flags) return;
    // Refused only where the ticket has ended: then nothing is owed by its grade any more.
    (void)as_consequence(unit, [&]() -> Done {
        TRY_DONE(ticket::change(unit, t.ticket_id, {.grade_flags = text}));
        return {};
    });
}

Done as_consequence(Unit& unit, const std::function<Done()>& run) {
    const auto actor = unit.actor();
    auto system = system_actor();
    system.name = actor.name;
    system.user_id = actor.user_id;
    unit.act_as(system);
    auto done = run();
    unit.act_as(actor);
    return done;
}

std::vector<UserId> others_in_charge(Unit& unit, OrganizationId id, identity::Role role) {
    // A unit whose only one asks passes on to the next unit that has another.
    for (int above = 0; above < 20; ++above) {
        auto people = identity::people_in_charge(unit, id, role, above);
        if (people.empty()) break;
        std::erase(people, UserId{unit.actor().user_id});
        if (!people.empty()) return people;
    }
    return {};
}

std::string role_word(std::string_view role, bool is_english) {
    if (role == "team_lead") return is_english ? "team lead" : "班组长";
    if (role == "manager") return is_english ? "manager" : "经理";
    return is_english ? "agent" : "坐席";
}

}  // namespace bihuan::complaint
