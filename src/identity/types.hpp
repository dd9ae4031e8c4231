// Face of `identity` for values: who works here, where, as what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.hpp"
#include "base/id.hpp"

namespace bihuan::identity {

struct UserId : Id<UserId> {
    using Id::Id;
};
struct OrganizationId : Id<OrganizationId> {
    using Id::Id;
};

enum class Role {
    customer,
    agent,
    field_engineer,
    team_lead,
    quality_inspector,
    trainer,
    archivist,
    manager,
    administrator,
    kiosk,            // a machine or screen in a hall, not a person
    telephone_switch  // what rings the agents, not a person either
};
std::string_view to_text(Role role);
std::optional<Role> role_from_text(std::string_view text);

struct Post {
    OrganizationId organization_id;
    Role role = Role::agent;
    auto operator<=>(const Post&) const = default;
};

struct Staff {  // an active or former member, as other modules need to see one
    UserId user_id;
    std::string display_name;
    std::vector<Post> posts;
    bool is_active = true;
};

struct PostsHeld {  // how many active people hold a role in a unit
    OrganizationId organization_id;
    Role role = Role::agent;
    std::int64_t people = 0;
};

struct Organization {
    OrganizationId organization_id;
    OrganizationId parent_id;
    std::string code;
    std::string name_zh, name_en;
    std::string kind;  // headquarters | branch | city | department | team
    std::string path;  // ids from the root joined by "/", itself last: "/1/22/333/"
    bool is_active = true;
    std::int64_t position = 0;
    std::int64_t version = 1;
};

// One line of the audit log. `before` and `after` are JSON objects as text, or empty; no personal data in
// clear.
struct AuditNote {
    std::string action;  // "ticket.assign"
    std::string subject_kind;
    std::int64_t subject_id = 0;
    std::string subject_label;  // code or name for people to read
    std::string before, after;
};

}  // namespace bihuan::identity
