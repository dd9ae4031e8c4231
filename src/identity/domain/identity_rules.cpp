#include "identity/domain/identity_rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"
#include "identity/domain/roles.hpp"

namespace bihuan::identity {

Done check_password(std::string_view password, std::string_view username, std::string_view field) {
    static constexpr std::array<std::string_view, 12> common{
        "password12", "password123", "1234567890", "12345678910", "qwertyuiop", "qwerty12345",
        "abc1234567", "iloveyou123", "admin12345", "welcome123",  "a123456789", "woaini1314"};
    const std::string name{field};
    const auto length = code_point_count(password);
    if (length < 10) return refuse_field(name, password_short);
    if (length > 128) return refuse_field(name, password_long);
    bool has_letter = false, has_digit = false, has_other = false;
    for (const char c : password) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isdigit(byte))
            has_digit = true;
        else if (byte >= 0x80 || std::isalpha(byte))
            has_letter = true;
        else
            has_other = true;
    }
    if (has_letter + has_digit + has_other < 2) return refuse_field(name, password_plain);
    const auto folded = fold(password);
    const bool holds_name = username.size() >= 4 && folded.find(fold(username)) != folded.npos;
    if (holds_name || std::ranges::find(common, folded) != common.end())
        return refuse_field(name, password_common);
    return {};
}

bool is_username(std::string_view username) {
    return username.size() >= 3 && username.size() <= 64 && std::ranges::all_of(username, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' ||
                      c == '@';
           });
}

Done check_grant(const Actor& actor, std::span<const Post> posts) {
    for (const auto& post : posts) {
        if (!actor.sees(post.organization_id.number)) return refuse_field("posts", not_own_scope);
        // A customer's rights are not above those of whoever may manage users.
        if (post.role != Role::customer && (permissions_of(post.role) & ~actor.permissions).any())
            return refuse_field("posts", grant_beyond, std::string{to_text(post.role)});
    }
    return {};
}

SessionLimits session_limits(const Account& account) {
    constexpr auto is_machine = [](const Post& post) { return post.role == Role::kiosk; };
    if (account.posts.empty() || !std::ranges::all_of(account.posts, is_machine)) return {};
    return {.idle = std::chrono::days{30}, .life = std::chrono::days{365}, .is_kept = true};
}

}  // namespace bihuan::identity
