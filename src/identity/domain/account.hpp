// An account as the module itself sees it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "identity/types.hpp"

namespace bihuan::identity {

struct Account {
    UserId user_id;
    std::string username, display_name, password_hash, locale = "zh-CN";
    std::vector<Post> posts;
    std::int64_t customer_id = 0;
    bool is_active = true, must_change_password = false;
    std::int64_t failed_count = 0;
    std::optional<Instant> locked_until, last_sign_in_at;
    Instant created_at{};
    std::int64_t version = 1;

    bool is_locked(Instant now) const { return locked_until && *locked_until > now; }
    std::vector<Role> roles() const {
        if (customer_id != 0) return {Role::customer};
        std::vector<Role> out;
        for (const auto& post : posts)
            if (std::ranges::find(out, post.role) == out.end()) out.push_back(post.role);
        return out;
    }
};

struct SessionRow {
    std::string token_hash;
    UserId user_id;
    Instant created_at{}, last_used_at{}, expires_at{};
};

struct TokenId : Id<TokenId> {
    using Id::Id;
};
struct ApiToken {
    TokenId token_id;
    UserId user_id;
    std::string token_hash, name;
    std::vector<std::string> permissions;
    Instant created_at{}, expires_at{};
    std::optional<Instant> last_used_at;
};

struct AuditId : Id<AuditId> {
    using Id::Id;
};
struct AuditEntry {
    AuditId audit_id;
    Instant at{};
    UserId actor_user_id;
    std::string actor_name;
    AuditNote note;
    std::string remote, request_id;
};

struct UserFilter {
    std::string query;
    OrganizationId organization_id;  // with everything below it
    std::optional<Role> role;
    std::optional<bool> is_active;
};
struct AuditFilter {
    UserId actor_user_id;
    std::string action, subject_kind;
    std::int64_t subject_id = 0;
    std::optional<Instant> from, to;
};

}  // namespace bihuan::identity
