#include "identity/domain/roles.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace bihuan::identity {
namespace {

using enum Permission;
using List = std::initializer_list<Permission>;

std::bitset<64> bits(List list, std::bitset<64> base = {}) {
    auto out = base.to_ullong();
    for (const auto p : list) out |= 1ULL << static_cast<unsigned>(p);
    return std::bitset<64>{out};
}

const auto reader = bits({ticket_read, customer_read});
const auto agent = bits({ticket_create, ticket_handle, ticket_close, ticket_reopen, customer_write,
                         customer_reveal, counter_kiosk},
                        reader);
const auto team_lead = bits({ticket_assign, ticket_cancel, ticket_bulk, ticket_export, user_read,
                             customer_merge, call_supervise, knowledge_edit},
                            agent);
const auto manager = bits({audit_read, standard_edit, standard_approve, clock_correct, automation_manage,
                           privacy_manage, outage_manage, contact_keep, knowledge_approve},
                          team_lead);

struct RoleRow {
    Role role;
    std::string_view name;
    std::bitset<64> permissions;
};
const std::array rows{
    RoleRow{Role::customer, "customer", bits({portal})},
    RoleRow{Role::agent, "agent", agent},
    RoleRow{Role::field_engineer, "field_engineer", bits({ticket_handle}, reader)},
    RoleRow{Role::team_lead, "team_lead", team_lead},
    RoleRow{Role::quality_inspector, "quality_inspector",
            bits({ticket_export, audit_read, standard_edit, knowledge_edit}, reader)},
    RoleRow{Role::trainer, "trainer", bits({knowledge_edit, knowledge_approve}, reader)},
    RoleRow{Role::archivist, "archivist",
            bits({ticket_close, ticket_export, audit_read, contact_keep}, reader)},
    RoleRow{Role::manager, "manager", manager},
    RoleRow{Role::administrator, "administrator",
            bits({user_manage, organization_manage, category_manage, call_report}, manager)},
    RoleRow{Role::kiosk, "kiosk", bits({counter_kiosk})},
    RoleRow{Role::telephone_switch, "telephone_switch", bits({call_report})},
};

constexpr std::array order{Role::customer,          Role::agent,   Role::field_engineer,  Role::team_lead,
                           Role::quality_inspector, Role::trainer, Role::archivist,       Role::manager,
                           Role::administrator,     Role::kiosk,   Role::telephone_switch};

const RoleRow& row_of(Role role) { return *std::ranges::find(rows, role, &RoleRow::role); }

}  // namespace

std::string_view to_text(Role role) { return row_of(role).name; }

std::optional<Role> role_from_text(std::string_view text) {
    const auto found = std::ranges::find(rows, text, &RoleRow::name);
    return found == rows.end() ? std::nullopt : std::optional{found->role};
}

std::span<const Role> all_roles() { return order; }
std::bitset<64> permissions_of(Role role) { return row_of(role).permissions; }

std::vector<std::string> names_of(const std::bitset<64>& permissions) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Permission::count_); ++i)
        if (permissions.test(i)) out.emplace_back(bihuan::to_text(static_cast<Permission>(i)));
    return out;
}

std::optional<Permission> permission_from_text(std::string_view text) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Permission::count_); ++i)
        if (bihuan::to_text(static_cast<Permission>(i)) == text) return static_cast<Permission>(i);
    return std::nullopt;
}

}  // namespace bihuan::identity
