#include <gtest/gtest.h>

#include <memory>
#include <set>

#include "identity/domain/account.hpp"
#include "identity/domain/identity_rules.hpp"
#include "identity/domain/roles.hpp"

namespace bihuan::identity {
namespace {

TEST(IdentityRules, APasswordIsLongMixedAndNotCommon) {
    struct Sample {
        const char* why;
        std::string password;
        const char* code;
    };
    const auto repeated = [](std::size_t count, const std::string& what) {
        std::string out;
        while (count-- > 0) out += what;
        return out;
    };
    for (const auto& row : {
             Sample{"letters and a symbol", "Right-horse", ""},
             Sample{"ten characters exactly", "abcdefghi1", ""},
             Sample{"nine", "abcdefgh1", "identity.password_short"},
             Sample{"nothing", "", "identity.password_short"},
             Sample{"ten Han characters and no more kinds", "春眠不觉晓处处闻啼鸟",
                    "identity.password_plain"},
             Sample{"nine Han and a digit are ten characters", "春眠不觉晓处处闻啼1", ""},
             Sample{"nine characters of many bytes", "春眠不觉晓处处闻1", "identity.password_short"},
             Sample{"128 characters", repeated(127, "长") + "1", ""},
             Sample{"129 characters", repeated(128, "长") + "1", "identity.password_long"},
             Sample{"digits alone", "8402751936", "identity.password_plain"},
             Sample{"letters alone", "correcthorse", "identity.password_plain"},
             Sample{"spaces are symbols", "correct horse", ""},
             Sample{"a common one", "password123", "identity.password_common"},
             Sample{"a common one in capitals", "PassWord123", "identity.password_common"},
             Sample{"a common one in full width", "ｐassword123", "identity.password_common"},
             Sample{"the user name inside", "my-LiuYang-7", "identity.password_common"},
         }) {
        const auto done = check_password(row.password, "liuyang");
        EXPECT_EQ(done ? "" : done.error().kind.code, row.code) << row.why;
        EXPECT_EQ(done ? "new_password" : done.error().fields.at(0).field, "new_password") << row.why;
    }
    EXPECT_TRUE(check_password("not-a-bo-1x", "bo")) << "a name of three letters is in too many words";
    EXPECT_EQ(check_password("x", "x", "password").error().fields.at(0).field, "password");
}

TEST(IdentityRules, AUserNameIsPlain) {
    for (const auto* name : {"abc", "a.b-c_9", "li@east", "000"}) EXPECT_TRUE(is_username(name)) << name;
    for (const auto* name : {"", "ab", "Abc", "a b", "刘洋洋", "a/b", "a'b", "a\nb"})
        EXPECT_FALSE(is_username(name)) << name;
    EXPECT_TRUE(is_username(std::string(64, 'a')));
    EXPECT_FALSE(is_username(std::string(65, 'a')));
}

TEST(Roles, EachMayWhatItsRowSays) {
    using enum Permission;
    struct Sample {
        Role role;
        const char* name;
        std::set<Permission> may;
    };
    const std::set agent{ticket_read,   ticket_create,  ticket_handle,   ticket_close, ticket_reopen,
                         customer_read, customer_write, customer_reveal, counter_kiosk};
    auto lead = agent;
    lead.insert({ticket_assign, ticket_cancel, ticket_bulk, ticket_export, user_read, customer_merge,
                 call_supervise, knowledge_edit});
    auto manager = lead;
    manager.insert({audit_read, standard_edit, standard_approve, clock_correct, automation_manage,
                    privacy_manage, outage_manage, contact_keep, knowledge_approve});
    auto administrator = manager;
    administrator.insert({user_manage, organization_manage, category_manage, call_report});
    const std::vector<Sample> samples{
        {Role::customer, "customer", {portal}},
        {Role::agent, "agent", agent},
        {Role::field_engineer, "field_engineer", {ticket_read, ticket_handle, customer_read}},
        {Role::team_lead, "team_lead", lead},
        {Role::quality_inspector,
         "quality_inspector",
         {ticket_read, ticket_export, audit_read, customer_read, standard_edit, knowledge_edit}},
        {Role::trainer, "trainer", {ticket_read, customer_read, knowledge_edit, knowledge_approve}},
        {Role::archivist,
         "archivist",
         {ticket_read, ticket_close, ticket_export, audit_read, customer_read, contact_keep}},
        {Role::manager, "manager", manager},
        {Role::administrator, "administrator", administrator},
        {Role::kiosk, "kiosk", {counter_kiosk}},
        {Role::telephone_switch, "telephone_switch", {call_report}},
    };
    EXPECT_EQ(samples.size(), all_roles().size());
    for (const auto& row : samples) {
        EXPECT_EQ(to_text(row.role), row.name);
        EXPECT_EQ(role_from_text(row.name), row.role);
        std::set<Permission> may;
        for (const auto& name : names_of(permissions_of(row.role))) may.insert(*permission_from_text(name));
        EXPECT_EQ(may, row.may) << row.name;
    }
    EXPECT_EQ(role_from_text("king"), std::nullopt);
    EXPECT_EQ(permission_from_text("everything"), std::nullopt);
    EXPECT_EQ(permission_from_text(""), std::nullopt);
}

TEST(IdentityRules, NobodyGrantsMoreThanTheyMay) {
    Actor lead;
    lead.permissions = permissions_of(Role::team_lead);
    lead.scope = std::make_shared<std::vector<std::int64_t>>(std::vector<std::int64_t>{5, 7});
    struct Sample {
        const char* why;
        std::vector<Post> posts;
        const char* code;
    };
    const OrganizationId here{5}, there{6};
    for (const auto& row : {
             Sample{"nothing", {}, ""},
             Sample{"below oneself", {{here, Role::agent}}, ""},
             Sample{"one's own", {{here, Role::team_lead}}, ""},
             Sample{"one permission more", {{here, Role::manager}}, "identity.grant_beyond"},
             Sample{"another branch of work", {{here, Role::archivist}}, "identity.grant_beyond"},
             Sample{"elsewhere", {{there, Role::agent}}, "identity.not_own_scope"},
             Sample{"the second is elsewhere",
                    {{here, Role::agent}, {there, Role::agent}},
                    "identity.not_own_scope"},
         }) {
        const auto done = check_grant(lead, row.posts);
        EXPECT_EQ(done ? "" : done.error().kind.code, row.code) << row.why;
    }
}

TEST(Account, HoldsEachRoleOnce) {
    Account a;
    a.posts = {{OrganizationId{1}, Role::agent}, {OrganizationId{2}, Role::agent}};
    EXPECT_EQ(a.roles(), std::vector{Role::agent});
    a.customer_id = 3;
    EXPECT_EQ(a.roles(), std::vector{Role::customer});
}

}  // namespace
}  // namespace bihuan::identity
