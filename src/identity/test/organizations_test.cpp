#include "identity/test/office.hpp"

namespace bihuan::identity {
namespace {

class Organizations : public Office {
  protected:
    Result<Organization> make(const Actor& actor, OrganizationId above, const char* code) {
        return by(actor, [&](Unit& unit) {
            return create_organization(
                unit, {.parent_id = above, .code = code, .name_zh = "新", .name_en = "New", .kind = "team"});
        });
    }
    std::vector<std::int64_t> subtree(OrganizationId id) {
        return store_->read(Actor{}, [&](Unit& unit) { return organization_subtree(unit, id); });
    }
    // An administrator of one branch only.
    Actor branch_boss() {
        EXPECT_EQ(code_of(add_user(as("boss"), "eastboss", {{east_, Role::administrator}})), "");
        return as("eastboss");
    }
    const Actor boss_actor_ = as("boss");
};

TEST_F(Organizations, AreMadeBelowAParent) {
    const auto made = make(boss_actor_, city_, "HZ-1");
    EXPECT_EQ(made->path, place(city_).path + made->organization_id.text() + "/");
    EXPECT_EQ(place(made->organization_id).version, 1);
    EXPECT_EQ(code_of(make(boss_actor_, city_, "HZ-1")), "identity.organization_code_taken");
    EXPECT_EQ(code_of(make(boss_actor_, {}, "HQ-2")), "identity.organization_root");
    EXPECT_EQ(code_of(make(boss_actor_, OrganizationId{99}, "X")), "identity.organization_unknown");
    const auto all = store_->read(Actor{}, [](Unit& unit) { return list_organizations(unit); });
    EXPECT_EQ(all.size(), 5U);
    EXPECT_EQ(all.front().organization_id, root_) << "the upper ones first";
    EXPECT_EQ(all.back().organization_id, made->organization_id);
    const auto root = store_->read(Actor{}, [](Unit& unit) { return root_organization(unit); });
    EXPECT_EQ(root->organization_id, root_);
    const auto found = store_->read(Actor{}, [](Unit& unit) { return organization_by_code(unit, "HZ"); });
    EXPECT_EQ(found->organization_id, city_);
}

TEST_F(Organizations, AMoveTakesAllBelowAlong) {
    const auto team = make(boss_actor_, city_, "HZ-1")->organization_id;
    const auto moved =
        change(boss_actor_, OrganizationChange{.organization_id = city_, .version = 1, .parent_id = west_});
    EXPECT_EQ(moved->version, 2);
    EXPECT_EQ(place(city_).path, place(west_).path + city_.text() + "/");
    EXPECT_EQ(place(team).path, place(city_).path + team.text() + "/");
    EXPECT_EQ(place(east_).path, place(root_).path + east_.text() + "/");
    EXPECT_EQ(subtree(east_), std::vector{east_.number});
    auto below_west = std::vector{west_.number, city_.number, team.number};
    std::ranges::sort(below_west);
    EXPECT_EQ(subtree(west_), below_west);
    EXPECT_EQ(subtree(root_).size(), 5U);
    EXPECT_TRUE(subtree(OrganizationId{99}).empty());
}

TEST_F(Organizations, WhatOneSeesFollowsTheMove) {
    const auto token = sign_in("lead");
    const auto sees = [&] {
        const auto actor = *who(token);
        return std::tuple{actor.sees(east_.number), actor.sees(city_.number), actor.sees(west_.number),
                          actor.sees(root_.number)};
    };
    EXPECT_EQ(sees(), std::tuple(true, true, false, false));
    change(boss_actor_, OrganizationChange{.organization_id = city_, .version = 1, .parent_id = west_});
    EXPECT_EQ(sees(), std::tuple(true, false, false, false));
    change(boss_actor_, OrganizationChange{.organization_id = east_, .version = 1, .parent_id = city_});
    EXPECT_EQ(sees(), std::tuple(true, false, false, false));
    change(boss_actor_, OrganizationChange{.organization_id = west_, .version = 1, .parent_id = east_});
    EXPECT_EQ(sees(), std::tuple(true, false, false, false)) << "refused: west is above east now";
}

TEST_F(Organizations, RefuseWhatWouldNotBeATree) {
    struct Sample {
        const char* why;
        OrganizationChange wanted;
        const char* code;
    };
    for (const auto& row : {
             Sample{"below itself",
                    {.organization_id = east_, .version = 1, .parent_id = east_},
                    "identity.organization_cycle"},
             Sample{"below its own child",
                    {.organization_id = east_, .version = 1, .parent_id = city_},
                    "identity.organization_cycle"},
             Sample{"the root below its child",
                    {.organization_id = root_, .version = 1, .parent_id = west_},
                    "identity.organization_root"},
             Sample{"a second root",
                    {.organization_id = west_, .version = 1, .parent_id = OrganizationId{}},
                    "identity.organization_root"},
             Sample{"below nothing known",
                    {.organization_id = west_, .version = 1, .parent_id = OrganizationId{99}},
                    "identity.organization_unknown"},
             Sample{"not there",
                    {.organization_id = OrganizationId{99}, .version = 1},
                    "identity.organization_unknown"},
             Sample{"a code of another",
                    {.organization_id = west_, .version = 1, .code = "EAST"},
                    "identity.organization_code_taken"},
             Sample{"an old version",
                    {.organization_id = west_, .version = 7, .name_zh = "西"},
                    "identity.version_conflict"},
             Sample{"its own code", {.organization_id = west_, .version = 1, .code = "WEST"}, ""},
             Sample{"the version of before",
                    {.organization_id = west_, .version = 1, .name_zh = "西"},
                    "identity.version_conflict"},
         })
        EXPECT_EQ(code_of(change(boss_actor_, row.wanted)), row.code) << row.why;
    EXPECT_EQ(place(west_).name_zh, "WEST");
}

TEST_F(Organizations, AreSwitchedOffWhenNobodyIsLeft) {
    const auto off = [&](OrganizationId id) {
        return code_of(change(
            boss_actor_,
            OrganizationChange{.organization_id = id, .version = place(id).version, .is_active = false}));
    };
    EXPECT_EQ(off(east_), "identity.organization_in_use") << "a unit and people below";
    EXPECT_EQ(off(city_), "identity.organization_in_use") << "the agent works there";
    EXPECT_EQ(off(west_), "");
    EXPECT_FALSE(place(west_).is_active);
    change(boss_actor_, UserChange{.user_id = agent_, .version = 1, .is_active = false});
    EXPECT_EQ(off(city_), "");
    EXPECT_EQ(off(east_), "identity.organization_in_use") << "the lead still works there";
    change(boss_actor_, UserChange{.user_id = lead_, .version = 1, .posts = {{{root_, Role::team_lead}}}});
    EXPECT_EQ(off(east_), "");
    EXPECT_EQ(subtree(root_).size(), 4U) << "what is off is still seen";
}

TEST_F(Organizations, ABranchManagesItselfAlone) {
    const auto boss = branch_boss();
    EXPECT_EQ(code_of(make(boss, city_, "HZ-9")), "");
    EXPECT_EQ(code_of(make(boss, west_, "W-9")), "identity.not_own_scope");
    EXPECT_EQ(code_of(make(boss, root_, "H-9")), "identity.not_own_scope");
    EXPECT_EQ(code_of(change(boss, OrganizationChange{.organization_id = west_, .version = 1})),
              "identity.not_own_scope");
    EXPECT_EQ(
        code_of(change(boss, OrganizationChange{.organization_id = city_, .version = 1, .parent_id = west_})),
        "identity.not_own_scope")
        << "nothing is pushed into another branch";
    EXPECT_EQ(
        code_of(change(boss, OrganizationChange{.organization_id = city_, .version = 1, .parent_id = root_})),
        "identity.not_own_scope");
}

TEST_F(Organizations, TheAuditKeepsBeforeAndAfter) {
    change(boss_actor_,
           OrganizationChange{.organization_id = west_, .version = 1, .code = R"(W"\)", .position = 3});
    const auto all = audit_of({.subject_id = west_.number}).items;
    ASSERT_EQ(all.size(), 1U);
    const auto& note = all.front().note;
    EXPECT_EQ(note.action, "organization.update");
    EXPECT_EQ(note.subject_kind, "organization");
    EXPECT_EQ(note.before,
              R"({"code":"WEST","parent_id":")" + root_.text() + R"(","is_active":true,"position":0})");
    EXPECT_EQ(note.after,
              R"({"code":"W\"\\","parent_id":")" + root_.text() + R"(","is_active":true,"position":3})");
    EXPECT_EQ(all.front().actor_user_id, boss_);
}

}  // namespace
}  // namespace bihuan::identity
