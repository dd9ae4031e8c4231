#include <set>

#include "identity/test/office.hpp"

namespace bihuan::identity {
namespace {

using namespace std::chrono_literals;

class Users : public Office {
  protected:
    std::vector<std::string> names(const Actor& actor, const UserFilter& filter) {
        std::vector<std::string> out;
        const auto list = store_->read(actor, [&](Unit& unit) { return list_users(unit, filter, {}, 100); });
        for (const auto& one : list.items) out.push_back(one.username);
        return out;
    }
    const Actor boss_actor_ = as("boss");
};
using Names = std::vector<std::string>;

TEST_F(Users, AreMadeOnce) {
    const auto made = *add_user(boss_actor_, "li.lei", {{city_, Role::agent}, {city_, Role::agent}});
    EXPECT_EQ(account(made.user_id).posts, (std::vector<Post>{{city_, Role::agent}}));
    EXPECT_NE(sign_in("li.lei"), "");
    struct Sample {
        const char* why;
        NewUser wanted;
        const char* code;
    };
    const std::vector<Post> post{{city_, Role::agent}};
    for (const auto& row : {
             Sample{"the same name", {.username = "li.lei", .posts = post}, "identity.username_taken"},
             Sample{"capitals", {.username = "LiLei", .posts = post}, "identity.username_shape"},
             Sample{"no post", {.username = "lei"}, "identity.posts_wrong"},
             Sample{"a customer with a post",
                    {.username = "lei", .posts = post, .customer_id = 5},
                    "identity.posts_wrong"},
             Sample{"a customer's post",
                    {.username = "lei", .posts = {{city_, Role::customer}}},
                    "identity.posts_wrong"},
             Sample{"an unknown unit",
                    {.username = "lei", .posts = {{OrganizationId{9}, Role::agent}}},
                    "identity.organization_unknown"},
             Sample{"a customer", {.username = "lei", .customer_id = 5}, ""},
         }) {
        const auto done = by(boss_actor_, [&](Unit& unit) { return create_user(unit, row.wanted); });
        EXPECT_EQ(code_of(done), row.code) << row.why;
    }
    const auto customer = as("lei");
    EXPECT_EQ(customer.customer_id, 5);
    EXPECT_TRUE(customer.can(Permission::portal));
    EXPECT_EQ(customer.permissions.count(), 1U);
}

TEST_F(Users, ChangeByVersion) {
    const auto done =
        change(boss_actor_,
               UserChange{.user_id = agent_,
                          .version = 1,
                          .display_name = "𠮷田 😀",
                          .posts = {{{west_, Role::trainer}, {city_, Role::agent}, {west_, Role::trainer}}}});
    EXPECT_EQ(done->version, 2);
    const auto now = account(agent_);
    EXPECT_EQ(now.version, 2);
    EXPECT_EQ(now.display_name, "𠮷田 😀");
    EXPECT_EQ(now.posts, (std::vector<Post>{{west_, Role::trainer}, {city_, Role::agent}}));
    EXPECT_EQ(code_of(change(boss_actor_, UserChange{.user_id = agent_, .version = 1, .locale = "en"})),
              "identity.version_conflict");
    EXPECT_EQ(code_of(change(boss_actor_, UserChange{.user_id = UserId{9}, .version = 1})),
              "identity.user_unknown");
    EXPECT_EQ(code_of(change(boss_actor_, UserChange{.user_id = agent_, .version = 2, .posts = {{}}})),
              "identity.posts_wrong");
}

TEST_F(Users, ABranchManagesItsOwnAndGrantsWhatItMay) {
    add_user(boss_actor_, "eastboss", {{east_, Role::administrator}});
    const auto east_boss = as("eastboss");
    EXPECT_EQ(code_of(add_user(east_boss, "one", {{city_, Role::manager}})), "");
    EXPECT_EQ(code_of(add_user(east_boss, "two", {{west_, Role::agent}})), "identity.not_own_scope");
    EXPECT_EQ(code_of(add_user(as("lead"), "three", {{city_, Role::manager}})), "identity.grant_beyond");
    const auto wests = add_user(boss_actor_, "westerner", {{west_, Role::agent}})->user_id;
    EXPECT_EQ(code_of(by(east_boss, [&](Unit& unit) { return get_user(unit, wests); })),
              "identity.user_unknown");
    EXPECT_EQ(code_of(change(east_boss, UserChange{.user_id = wests, .version = 1})),
              "identity.user_unknown");

    // Somebody with one foot in the branch is seen there, but not taken over from there.
    const auto both =
        add_user(boss_actor_, "both", {{root_, Role::administrator}, {city_, Role::agent}})->user_id;
    EXPECT_EQ(code_of(by(east_boss, [&](Unit& unit) { return get_user(unit, both); })), "");
    EXPECT_EQ(code_of(by(east_boss, [&](Unit& unit) { return reset_password(unit, both, "x"); })),
              "identity.not_own_scope");
    EXPECT_EQ(code_of(by(east_boss, [&](Unit& unit) { return unlock_user(unit, both); })),
              "identity.not_own_scope");
    EXPECT_EQ(code_of(change(east_boss, UserChange{.user_id = both, .version = 1, .is_active = false})),
              "identity.not_own_scope");

    EXPECT_EQ(names(east_boss, {}), (Names{"lead", "agent", "eastboss", "one", "both"}));
    EXPECT_EQ(names(east_boss, {.organization_id = west_}), Names{});
    EXPECT_EQ(names(east_boss, {.organization_id = root_}).size(), 5U) << "no more than one's own";
}

TEST_F(Users, OneAdministratorRemains) {
    const auto off = [&](const Actor& actor, UserId id) {
        return code_of(
            change(actor, UserChange{.user_id = id, .version = account(id).version, .is_active = false}));
    };
    EXPECT_EQ(off(boss_actor_, boss_), "identity.not_oneself");
    EXPECT_EQ(off(system_actor(), boss_), "identity.last_administrator");
    const UserChange lowered{.user_id = boss_, .version = 1, .posts = {{{root_, Role::manager}}}};
    EXPECT_EQ(code_of(change(boss_actor_, lowered)), "identity.last_administrator");
    EXPECT_EQ(account(boss_).posts.front().role, Role::administrator);
    const auto second = add_user(boss_actor_, "second", {{east_, Role::administrator}})->user_id;
    EXPECT_EQ(off(boss_actor_, second), "") << "one is left";
    EXPECT_EQ(off(system_actor(), boss_), "identity.last_administrator") << "who is off does not count";
    change(boss_actor_, UserChange{.user_id = second, .version = 2, .is_active = true});
    EXPECT_EQ(code_of(change(boss_actor_, lowered)), "");
}

TEST_F(Users, AreListedPageByPageAndFiltered) {
    for (int i = 0; i < 7; ++i)
        add_user(boss_actor_, "page" + std::to_string(i), {{west_, i < 3 ? Role::trainer : Role::agent}});
    Names all;
    UserId after;
    int pages = 0;
    do {
        const auto list =
            store_->read(boss_actor_, [&](Unit& unit) { return list_users(unit, {}, after, 4); });
        EXPECT_LE(list.items.size(), 4U);
        for (const auto& one : list.items) all.push_back(one.username);
        after = list.next;
        ++pages;
    } while (after);
    EXPECT_EQ(all.size(), 10U);
    EXPECT_EQ(std::set(all.begin(), all.end()).size(), 10U);
    EXPECT_EQ(pages, 3);
    const auto exact = store_->read(boss_actor_, [&](Unit& unit) { return list_users(unit, {}, {}, 10); });
    EXPECT_FALSE(exact.next) << "a full last page has none after it";

    change(boss_actor_, UserChange{.user_id = agent_, .version = 1, .is_active = false});
    add_user(boss_actor_, "100%_x", {{west_, Role::agent}});  // refused: not a user name
    by(boss_actor_, [](Unit& unit) { return create_user(unit, {.username = "kunde", .customer_id = 5}); });
    struct Sample {
        const char* why;
        UserFilter filter;
        Names names;
    };
    for (const auto& row : {
             Sample{"part of a name", {.query = "AGE0"}, {"page0"}},
             Sample{"of the display name", {.query = "lead 先"}, {"lead"}},
             Sample{"% is a letter", {.query = "%"}, {}},
             Sample{"a unit and below", {.organization_id = east_}, {"lead", "agent"}},
             Sample{"a role", {.role = Role::trainer}, {"page0", "page1", "page2"}},
             Sample{"a role elsewhere", {.organization_id = east_, .role = Role::trainer}, {}},
             Sample{"off", {.is_active = false}, {"agent"}},
             Sample{"customers", {.role = Role::customer}, {"kunde"}},
         })
        EXPECT_EQ(names(boss_actor_, row.filter), row.names) << row.why;
    EXPECT_EQ(names(Actor{}, {}), Names{}) << "who sees nothing finds nobody";
}

TEST_F(Users, StaffAndNamesForOtherModules) {
    const auto customer = by(boss_actor_, [](Unit& unit) {
                              return create_user(unit, {.username = "kunde", .customer_id = 5});
                          })->user_id;
    change(boss_actor_, UserChange{.user_id = agent_, .version = 1, .is_active = false});
    store_->read(system_actor(), [&](Unit& unit) {
        const auto found = staff(unit, lead_);
        EXPECT_EQ(found->display_name, "lead 先生");
        EXPECT_TRUE(can(*found, Permission::ticket_assign));
        EXPECT_FALSE(can(*found, Permission::user_manage));
        EXPECT_FALSE(staff(unit, agent_)->is_active);
        EXPECT_FALSE(staff(unit, customer));
        EXPECT_FALSE(staff(unit, UserId{9}));
        const std::vector ids{lead_, agent_, UserId{9}};
        EXPECT_EQ(user_names(unit, ids).size(), 2U);
        EXPECT_EQ(list_staff(unit, "", {}, {}).size(), 2U) << "active staff alone";
        EXPECT_EQ(list_staff(unit, "", east_, {}).size(), 1U);
        EXPECT_EQ(list_staff(unit, "BOSS", {}, {}).size(), 1U);
        EXPECT_EQ(list_staff(unit, "", {}, ids).size(), 2U) << "asked by id: former ones too";
        EXPECT_EQ(user_by_username(unit, "LEAD"), lead_);
        return 0;
    });
}

TEST_F(Users, TheAuditIsPagedFilteredAndSaysBeforeAndAfter) {
    const auto begin = clock_.now();
    clock_.advance(1h);
    for (int version = 1; version <= 5; ++version) {
        change(boss_actor_, UserChange{.user_id = agent_,
                                       .version = version,
                                       .posts = {{{city_, version % 2 ? Role::trainer : Role::agent}}}});
        clock_.advance(1min);
    }
    const AuditFilter mine{.action = "user.update", .subject_id = agent_.number};
    std::vector<AuditEntry> all;
    AuditId after;
    do {
        auto list = audit_of(mine, after, 2);
        all.insert(all.end(), list.items.begin(), list.items.end());
        after = list.next;
    } while (after);
    ASSERT_EQ(all.size(), 5U);
    EXPECT_GT(all.front().at, all.back().at) << "the newest first";
    EXPECT_EQ(all.back().at, begin + 1h);
    const auto at = [&](const char* role) {
        return std::string{R"({"is_active":true,"locale":"zh-CN","posts":[")"} + role + "@" + city_.text() +
               R"("]})";
    };
    EXPECT_EQ(all.back().note.before, at("agent"));
    EXPECT_EQ(all.back().note.after, at("trainer"));
    EXPECT_EQ(all.back().note.subject_label, "agent");
    EXPECT_EQ(all.back().actor_name, "boss 先生");

    EXPECT_EQ(audit_of({.actor_user_id = agent_}).items.size(), 0U);
    EXPECT_EQ(audit_of({.actor_user_id = boss_, .subject_kind = "user"}).items.size(), 5U);
    EXPECT_EQ(audit_of({.subject_kind = "user", .from = begin + 1h + 1min}).items.size(), 4U);
    EXPECT_EQ(audit_of({.subject_kind = "user", .from = begin + 1h, .to = begin + 1h + 1min}).items.size(),
              1U);
    EXPECT_EQ(audit_of({.action = "user"}).items.size(), 0U) << "the whole word";
}

}  // namespace
}  // namespace bihuan::identity
