#include "base/actor.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace bihuan {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Permission::count_)> names{
    "ticket_read",         "ticket_create",     "ticket_handle",  "ticket_assign",  "ticket_close",
    "ticket_cancel",       "ticket_reopen",     "ticket_bulk",    "ticket_export",  "customer_read",
    "customer_reveal",     "customer_write",    "customer_merge", "user_read",      "user_manage",
    "organization_manage", "category_manage",   "audit_read",     "standard_edit",  "standard_approve",
    "clock_correct",       "automation_manage", "portal",         "privacy_manage", "counter_kiosk",
    "outage_manage",       "contact_keep",      "call_report",    "call_supervise", "knowledge_edit",
    "knowledge_approve"};

}  // namespace

std::string_view to_text(Permission permission) { return names.at(static_cast<std::size_t>(permission)); }

bool Actor::sees(std::int64_t organization_id) const {
    return sees_all || (scope && std::ranges::binary_search(*scope, organization_id));
}

Actor system_actor() {
    Actor actor;
    actor.name = "system";
    actor.permissions.set();
    actor.sees_all = true;
    actor.remote = "local";
    return actor;
}

}  // namespace bihuan
