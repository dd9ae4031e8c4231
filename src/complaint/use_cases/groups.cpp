// 1.5.3: repeats and groups, found while the complaint is taken on: one indexed look each.
#include <fmt/format.h>

#include <algorithm>

#include "complaint/use_cases/steps.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"

namespace bihuan::complaint {
namespace {

constexpr std::int64_t formed_max = 500;  // joined at once; more join as they come

void as_system(Unit& unit, const std::function<void()>& run) {
    const auto actor = unit.actor();
    unit.act_as(system_actor());
    run();
    unit.act_as(actor);
}

// A member's row, link and flag. The link may stand already, drawn by a person.
void join(Unit& unit, const standard::Standard& standard, TicketId id, TicketId parent) {
    ComplaintStore store{unit};
    auto c = store.find(id);
    const auto t = ticket::find(unit, id);
    if (!c || !t) return;
    c->parent_id = parent;
    const auto flags = flags_from_text(t->grade_flags);
    const auto grouped = with_flag(standard, flags, "group");
    if (decision_in(grouped).empty()) c->decided_before = decision_in(flags);
    const bool is_parent = id == parent;
    must(keep(unit, *t, *c, is_parent ? "group_formed" : "grouped",
              {.zh = is_parent ? "成为群体投诉的主单" : "并入群体投诉",
               .en =
                   is_parent ? "became the parent of a group of complaints" : "joined a group of complaints"})
             .has_value());
    if (!is_parent) (void)ticket::link(unit, id, "parent", parent);
    set_flags(unit, *t, grouped);
}

void tell_leads(Unit& unit, const Complaint& parent, std::int64_t count) {
    const auto t = ticket::find(unit, parent.ticket_id);
    if (!t) return;
    auto people = identity::people_in_charge(unit, parent.organization_id, identity::Role::team_lead, 0);
    for (const auto one : identity::people_in_charge(unit, parent.area_id, identity::Role::team_lead, 0))
        if (std::ranges::find(people, one) == people.end()) people.push_back(one);
    if (people.empty())
        people = identity::people_in_charge(unit, parent.organization_id, identity::Role::manager, 0);
    ticket::notify(unit, people, *t,
                   {.zh = fmt::format("发现群体投诉：{} 件，主单 {}", count, parent.code),
                    .en = fmt::format("A group of {} complaints; the parent is {}", count, parent.code)});
}

void look_for_group(Unit& unit, const Here& here, const Matter& matter) {
    const auto& rule = here.standard().group_complaint;
    const auto& c = here.complaint;
    ComplaintStore store{unit};
    if (const auto parent = store.open_group(matter)) {
        as_system(unit, [&] { join(unit, here.standard(), c.ticket_id, *parent); });
        return;
    }
    const auto since = unit.now - rule.window;
    if (store.count_customers(matter, since, rule.count) < rule.count) return;
    const auto members = store.of_matter(matter, since, formed_max);
    const auto parent = members.front();
    store.add_group(parent, matter, unit.now);
    as_system(unit, [&] {
        for (const auto id : members) join(unit, here.standard(), id, parent);
        if (const auto first = store.find(parent)) tell_leads(unit, *first, std::ssize(members));
    });
}

}  // namespace

void look_around(Unit& unit, const Here& here, bool by_cause) {
    const auto& c = here.complaint;
    const auto& standard = here.standard();
    ComplaintStore store{unit};
    if (c.customer_id && standard.repeat_within.count() > 0 && !has_flag(here.ticket.grade_flags, "repeat")) {
        const auto customers = customer::merged_ids(unit, c.customer_id);
        if (store.has_earlier(c, customers, c.opened_at - standard.repeat_within))
            set_flags(unit, here.ticket,
                      with_flag(standard, flags_from_text(here.ticket.grade_flags), "repeat"));
    }
    if (standard.group_complaint.count == 0 || c.parent_id || c.is_detached || !c.area_id) return;
    if (c.opened_at <= unit.now - standard.group_complaint.window) return;
    look_for_group(unit, here, {c.area_id, by_cause ? c.cause : c.theme, by_cause});
}

void follow_parent(Unit& unit, TicketId parent, bool is_open) {
    ComplaintStore{unit}.set_group_open(parent, is_open);
}

Result<MemberPage> list_members(Unit& unit, TicketId id, TicketId after, std::int64_t limit) {
    TRY(const auto here, find_here(unit, id));
    if (!here.complaint.parent_id) return MemberPage{};
    MemberPage page;
    page.items = ComplaintStore{unit}.members(here.complaint.parent_id, after, limit + 1);
    if (std::ssize(page.items) > limit) {
        page.items.pop_back();
        page.next = page.items.back().ticket_id;
    }
    // Members elsewhere are counted, not shown.
    const auto& actor = unit.actor();
    std::erase_if(page.items, [&](const Complaint& c) {
        return !actor.sees(c.organization_id.number) && c.owner_id.number != actor.user_id &&
               c.handler_id.number != actor.user_id;
    });
    return page;
}

Result<Told> tell_group(Unit& unit, const Target& target, const std::string& text) {
    TRY(auto here, find_at(unit, target));
    if (!here.complaint.parent_id) return refuse(group_none);
    if (here.complaint.parent_id != here.complaint.ticket_id) return refuse(group_not_parent);
    ComplaintStore store{unit};
    const auto untold = store.untold(target.ticket_id, told_max + 1);
    Told out{.told = 0, .is_more = std::ssize(untold) > told_max};
    for (const auto id : untold) {
        if (out.told == told_max) break;
        auto member = store.find(id);
        const auto t = ticket::find(unit, id);
        if (!member || !t) continue;
        member->group_told_at = unit.now;
        TRY_DONE(keep(unit, *t, *member, "group_told",
                      {.zh = "群体投诉的处理说明",
                       .en = "What was found for this group of complaints",
                       .text = text,
                       .is_public = true}));
        ++out.told;
    }
    return out;
}

Result<ComplaintView> detach_from_group(Unit& unit, const Target& target, const std::string& reason) {
    TRY(auto here, find_at(unit, target));
    auto& c = here.complaint;
    if (!c.parent_id) return refuse(group_none);
    if (c.parent_id == c.ticket_id) return refuse(group_parent);
    const auto parent = c.parent_id;
    c.parent_id = {};
    c.is_detached = true;
    // 1.5.3: a lead takes it out of the group, not below what was decided of it before.
    const auto flags = not_below(
        here.standard(), without_flag(flags_from_text(here.ticket.grade_flags), "group"), c.decided_before);
    c.decided_before.clear();
    TRY_DONE(keep(unit, here.ticket, c, "detached",
                  {.zh = "移出群体投诉", .en = "taken out of the group of complaints", .text = reason}));
    as_system(unit, [&] { (void)ticket::unlink(unit, c.ticket_id, "parent", parent); });
    set_flags(unit, here.ticket, flags);
    return view_of(unit, target.ticket_id);
}

}  // namespace bihuan::complaint
