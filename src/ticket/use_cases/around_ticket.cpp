// Watchers, links, saved views.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "identity/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {
namespace {

std::vector<Watcher> watchers_of(Unit& unit, TicketId id) {
    const auto ids = PartsStore{unit}.watchers(id);
    const auto names = identity::user_names(unit, ids);
    std::vector<Watcher> out;
    for (const auto user : ids)
        if (const auto found = names.find(user); found != names.end()) out.push_back({user, found->second});
    return out;
}

void note_watch(Unit& unit, const Ticket& ticket, UserId user, bool is_added) {
    auto entry = new_entry(unit, ticket, "watch", false);
    entry.details = fmt::format(R"({{"user_id":"{}","is_added":{}}})", user.number, is_added);
    TicketStore{unit}.add_entry(entry);
    tell(unit, "ticket.changed", ticket);
}

// Would `parent` above `child` close a loop? Walks upward from the parent; bounded, as a chain may be long.
Done check_no_loop(Unit& unit, TicketId child, TicketId parent) {
    PartsStore parts{unit};
    std::vector<TicketId> open{parent};
    std::unordered_set<TicketId> seen;
    while (!open.empty()) {
        const auto id = open.back();
        open.pop_back();
        if (id == child || seen.size() > 1000) return refuse(link_cycle);
        if (!seen.insert(id).second) continue;
        for (const auto above : parts.parents(id)) open.push_back(above);
    }
    return {};
}

void note_link(Unit& unit, const Ticket& ticket, std::string_view what, std::string_view kind,
               TicketId other_id, std::string_view other_code) {
    auto entry = new_entry(unit, ticket, what, false);
    entry.details = fmt::format(R"({{"kind":"{}","ticket_id":"{}","code":{}}})", kind, other_id.number,
                                json_text(other_code));
    TicketStore{unit}.add_entry(entry);
    tell(unit, "ticket.changed", ticket);
}

}  // namespace

Result<std::vector<Watcher>> list_watchers(Unit& unit, TicketId id) {
    TRY_DONE(find_visible(unit, id));
    return watchers_of(unit, id);
}

Result<std::vector<Watcher>> add_watcher(Unit& unit, TicketId id, UserId user) {
    TRY(const auto ticket, find_visible(unit, id));
    const auto person = identity::staff(unit, user);
    if (!person || !person->is_active) return refuse(user_unknown);
    const auto now = PartsStore{unit}.watchers(id);
    if (std::ranges::find(now, user) == now.end()) {
        PartsStore{unit}.add_watcher(id, user);
        note_watch(unit, ticket, user, true);
    }
    return watchers_of(unit, id);
}

Result<std::vector<Watcher>> remove_watcher(Unit& unit, TicketId id, UserId user) {
    TRY(const auto ticket, find_visible(unit, id));
    const auto now = PartsStore{unit}.watchers(id);
    if (std::ranges::find(now, user) != now.end()) {
        PartsStore{unit}.remove_watcher(id, user);
        note_watch(unit, ticket, user, false);
    }
    return watchers_of(unit, id);
}

Result<std::vector<Link>> list_links(Unit& unit, TicketId id) {
    TRY_DONE(find_visible(unit, id));
    return PartsStore{unit}.links(id);
}

Result<std::vector<Link>> add_link(Unit& unit, TicketId id, const std::string& kind, TicketId other_id,
                                   const std::string& other_code) {
    TRY(const auto ticket, find_visible(unit, id));
    const auto* field = other_id ? "ticket_id" : "code";
    if (!other_id) other_id = TicketStore{unit}.find_code(other_code).value_or(TicketId{});
    const auto other = find_visible(unit, other_id);
    if (!other) return refuse_field(field, ticket_unknown);
    if (other_id == id) return refuse_field(field, link_self);
    PartsStore parts{unit};
    if (parts.has_link(id, kind, other_id)) return refuse(link_known);
    if (kind == "parent") TRY_DONE(check_no_loop(unit, id, other_id));
    if (kind == "child") TRY_DONE(check_no_loop(unit, other_id, id));
    parts.add_link(unit.new_id<LinkId>(), id, kind, other_id);
    parts.add_link(unit.new_id<LinkId>(), other_id, inverse_link(kind), id);
    note_link(unit, ticket, "link", kind, other_id, other->code);
    note_link(unit, *other, "link", inverse_link(kind), id, ticket.code);
    return parts.links(id);
}

Result<std::vector<Link>> remove_link(Unit& unit, TicketId id, LinkId link_id) {
    TRY(const auto ticket, find_visible(unit, id));
    PartsStore parts{unit};
    const auto link = parts.find_link(id, link_id);
    if (!link) return refuse(link_unknown);
    parts.remove_link(id, link->kind, link->other_id);
    parts.remove_link(link->other_id, inverse_link(link->kind), id);
    note_link(unit, ticket, "unlink", link->kind, link->other_id, link->code);
    if (const auto other = TicketStore{unit}.find(link->other_id))
        note_link(unit, *other, "unlink", inverse_link(link->kind), id, ticket.code);
    return parts.links(id);
}

std::vector<ViewOnList> list_views(Unit& unit) {
    static const std::vector<std::int64_t> none;
    const auto& actor = unit.actor();
    std::vector<ViewOnList> out;
    for (auto& view :
         PartsStore{unit}.views(actor.user_id, actor.scope ? *actor.scope : none, actor.sees_all)) {
        const bool is_own = view.user_id == actor.user_id;
        out.push_back({std::move(view), is_own});
    }
    return out;
}

Result<SavedView> create_view(Unit& unit, const std::string& name, const std::string& filter,
                              bool is_shared) {
    PartsStore parts{unit};
    if (parts.count_views(unit.actor().user_id) >= 50) return refuse(views_full);
    SavedView view;
    view.view_id = unit.new_id<ViewId>();
    view.user_id = unit.actor().user_id;
    view.organization_id = unit.actor().home_organization_id;
    view.name = name;
    view.filter = filter;
    view.is_shared = is_shared;
    parts.add_view(view);
    return view;
}

Done delete_view(Unit& unit, ViewId id) {
    if (!PartsStore{unit}.remove_view(unit.actor().user_id, id)) return refuse(view_unknown);
    return {};
}

}  // namespace bihuan::ticket
