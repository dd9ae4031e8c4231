#include "identity/http/session_gate.hpp"
#include "identity/test/office.hpp"

namespace bihuan::identity {
namespace {

using namespace std::chrono_literals;

class Sessions : public Office {
  protected:
    Sessions() {
        gate_.note_uses_in(*store_);
        store_->on_event([this](const Event& event) { gate_.hear(event); });
    }
    ~Sessions() override { store_->stop(); }  // the gate goes before the store
    Result<Actor> look_up(const Credentials& credentials) {
        return store_->read(Actor{}, [&](Unit& unit) { return gate_.look_up(unit, credentials); });
    }
    // What the server does: from memory, else from the store.
    std::string pass(const Credentials& credentials) {
        if (const auto known = gate_.recall(credentials, clock_.now())) return code_of(*known);
        return code_of(look_up(credentials));
    }
    bool is_remembered(const std::string& token) {
        return gate_.recall({.session_token = token}, clock_.now()).has_value();
    }
    Result<CreatedToken> make_token(const Actor& actor, std::int64_t days, std::vector<std::string> may) {
        return by(actor, [&](Unit& unit) { return create_api_token(unit, "导出", days, may); });
    }
    Result<Actor> bearer(const std::string& token) {
        return store_->read(Actor{}, [&](Unit& unit) { return actor_of_token(unit, token); });
    }
    SessionGate gate_;
};

TEST_F(Sessions, SignInSaysWhoOneIs) {
    const auto found = store_->read(Actor{}, [](Unit& unit) { return find_for_sign_in(unit, " LEAD "); });
    EXPECT_EQ(found->user_id, lead_);
    const auto done = try_sign_in("Lead");
    EXPECT_EQ(done.expires_at, clock_.now() + 24h);
    const auto actor = *who(done.session_token);
    EXPECT_EQ(actor.user_id, lead_.number);
    EXPECT_EQ(actor.roles, std::vector<std::string>{"team_lead"});
    EXPECT_EQ(actor.home_organization_id, east_.number);
    EXPECT_TRUE(actor.can(Permission::ticket_assign));
    EXPECT_FALSE(actor.can(Permission::user_manage));
    EXPECT_FALSE(actor.sees_all);
    EXPECT_TRUE(as("boss").sees_all);
    EXPECT_EQ(account(lead_).last_sign_in_at, clock_.now());
    const auto nobody = by(Actor{}, [](Unit& unit) { return settle_sign_in(unit, "nobody", false); });
    EXPECT_EQ(code_of(nobody), "identity.sign_in_failed");
    EXPECT_EQ(code_of(who("made up")), "http.not_signed_in");
    EXPECT_EQ(code_of(who("")), "http.not_signed_in");
}

TEST_F(Sessions, AKioskStaysSignedInOverHolidays) {
    ASSERT_TRUE(add_user(as("boss"), "hall-1", {{east_, Role::kiosk}}));
    const auto kiosk = sign_in("hall-1"), agent = sign_in("agent");
    clock_.advance(9h);
    EXPECT_EQ(code_of(who(agent)), "http.not_signed_in");
    clock_.advance(24h * 20);
    EXPECT_EQ(code_of(who(kiosk)), "");
    EXPECT_TRUE(who(kiosk)->can(Permission::counter_kiosk));
    clock_.advance(24h * 366);
    EXPECT_EQ(code_of(who(kiosk)), "http.not_signed_in");
}

TEST(SessionLimits, OnlyAMachineAlone) {
    Account account;
    EXPECT_EQ(session_limits(account).life, 24h) << "a customer";
    account.posts = {{OrganizationId{1}, Role::kiosk}};
    EXPECT_TRUE(session_limits(account).is_kept);
    account.posts.push_back({OrganizationId{1}, Role::agent});
    EXPECT_EQ(session_limits(account).idle, 8h);
}

TEST_F(Sessions, FiveFailuresLockForAQuarterOfAnHour) {
    for (int i = 0; i < 4; ++i) EXPECT_EQ(try_sign_in("agent", false).session_token, "");
    EXPECT_NE(sign_in("agent"), "") << "four are not enough, and a success forgets them";
    for (int i = 0; i < 5; ++i) try_sign_in("agent", false);
    EXPECT_EQ(sign_in("agent"), "") << "locked, although the password is right";
    EXPECT_NE(sign_in("lead"), "") << "others are not";
    clock_.advance(15min - 1s);
    EXPECT_EQ(sign_in("agent"), "");
    try_sign_in("agent", false);  // does not lengthen the lock
    clock_.advance(1s);
    EXPECT_NE(sign_in("agent"), "");
    EXPECT_EQ(audit_of({.action = "session.locked"}).items.size(), 1U);
    EXPECT_EQ(audit_of({.actor_user_id = agent_, .action = "session.sign_in"}).items.size(), 2U);
    const auto failed = audit_of({.action = "session.sign_in_failed"}).items;
    EXPECT_EQ(failed.size(), 4U + 5U + 3U);
    EXPECT_EQ(failed.front().remote, "10.0.0.9");

    for (int i = 0; i < 5; ++i) try_sign_in("agent", false);
    EXPECT_TRUE(account(agent_).is_locked(clock_.now()));
    EXPECT_FALSE(by(as("boss"), [&](Unit& unit) { return unlock_user(unit, agent_); })->locked_until);
    EXPECT_NE(sign_in("agent"), "");
}

TEST_F(Sessions, EndWhenIdleForEightHours) {
    const auto token = sign_in("agent");
    clock_.advance(8h - 1s);
    EXPECT_EQ(code_of(who(token)), "");
    clock_.advance(1s);
    EXPECT_EQ(code_of(who(token)), "http.not_signed_in");
}

TEST_F(Sessions, LiveADayAtMostHoweverMuchUsed) {
    const auto token = sign_in("agent");
    const Credentials used{.session_token = token};
    for (auto at = 0h; at < 24h; at += 4h) {
        ASSERT_EQ(pass(used), "") << at.count();
        by(Actor{}, [](Unit&) -> Done { return {}; });  // after the note of its use, which is not waited for
        clock_.advance(4h);
    }
    EXPECT_EQ(pass(used), "http.not_signed_in");
    clock_.advance(1s);
    sign_in("agent");  // clears away what has ended
    constexpr Sql count{"test.sessions", "select count(*) as n from session"};
    EXPECT_EQ(store_->read(Actor{}, [&](Unit& unit) { return unit.number(count); }), 1);
}

TEST_F(Sessions, SignOutIsFeltAtOnce) {
    const auto token = sign_in("agent"), other = sign_in("agent");
    EXPECT_EQ(pass({.session_token = token}), "");
    EXPECT_TRUE(is_remembered(token));
    by(*who(token), [&](Unit& unit) -> Done {
        sign_out(unit, token);
        return {};
    });
    EXPECT_FALSE(is_remembered(token));
    EXPECT_EQ(pass({.session_token = token}), "http.not_signed_in");
    EXPECT_EQ(pass({.session_token = other}), "");
}

TEST_F(Sessions, AChangingCallNeedsItsCsrfToken) {
    const auto token = sign_in("agent"), other = sign_in("agent");
    struct Sample {
        const char* why;
        std::string csrf;
        bool is_changing;
        const char* code;
    };
    for (const bool is_remembered : {false, true})
        for (const auto& row : {
                 Sample{"reading needs none", "", false, ""},
                 Sample{"missing", "", true, "http.csrf_missing"},
                 Sample{"invented", "0123456789", true, "http.csrf_missing"},
                 Sample{"of another session", csrf_of(other), true, "http.csrf_missing"},
                 Sample{"its own", csrf_of(token), true, ""},
             }) {
            const Credentials sent{
                .session_token = token, .csrf_token = row.csrf, .is_changing = row.is_changing};
            const auto answer = is_remembered ? *gate_.recall(sent, clock_.now()) : look_up(sent);
            EXPECT_EQ(code_of(answer), row.code) << row.why;
        }
    const auto made = *make_token(as("agent"), 1, {});
    EXPECT_EQ(pass({.api_token = made.token, .is_changing = true}), "") << "no cookie, no forgery";
    EXPECT_EQ(pass({.api_token = made.token, .is_changing = true}), "") << "from memory too";
}

TEST_F(Sessions, TheGateForgetsAfterHalfAMinuteAndWhatItIsTold) {
    const auto mine = sign_in("agent"), theirs = sign_in("lead");
    const auto both = [&] { return std::pair{is_remembered(mine), is_remembered(theirs)}; };
    const auto remember = [&] {
        pass({.session_token = mine});
        pass({.session_token = theirs});
    };
    EXPECT_EQ(both(), std::pair(false, false));
    remember();
    clock_.advance(30s);
    EXPECT_EQ(both(), std::pair(true, true));
    clock_.advance(1ms);
    EXPECT_EQ(both(), std::pair(false, false));
    remember();
    gate_.hear({.topic = "ticket.assigned", .subject_id = agent_.number});
    EXPECT_EQ(both(), std::pair(true, true));
    gate_.hear({.topic = "identity.forget", .subject_id = agent_.number});
    EXPECT_EQ(both(), std::pair(false, true));
    remember();
    gate_.hear({.topic = "identity.forget"});
    EXPECT_EQ(both(), std::pair(false, false));
    EXPECT_EQ(pass({.session_token = "nobody's"}), "http.not_signed_in");
    EXPECT_FALSE(is_remembered("nobody's"));
}

TEST_F(Sessions, APasswordChangeEndsTheOtherSessions) {
    const auto kept = sign_in("agent"), other = sign_in("agent"), stranger = sign_in("lead");
    pass({.session_token = other});
    by(*who(kept), [&](Unit& unit) -> Done {
        change_password(unit, agent_, cheap_hash("New-horse-8"), false, kept);
        return {};
    });
    EXPECT_EQ(pass({.session_token = kept}), "");
    EXPECT_EQ(pass({.session_token = other}), "http.not_signed_in");
    EXPECT_EQ(pass({.session_token = stranger}), "");
    EXPECT_TRUE(password_verify(account(agent_).password_hash, "New-horse-8"));
    EXPECT_FALSE(password_verify(account(agent_).password_hash, password));

    by(as("boss"), [&](Unit& unit) { return reset_password(unit, agent_, cheap_hash("Temp-horse-9")); });
    EXPECT_EQ(pass({.session_token = kept}), "http.not_signed_in") << "a reset ends every one";
    EXPECT_TRUE(as("agent").must_change_password);
}

TEST_F(Sessions, AnApiTokenMayLessAndEnds) {
    const auto lead = as("lead");
    const auto made = *make_token(lead, 30, {"ticket_read", "ticket_export"});
    EXPECT_TRUE(made.token.starts_with("bh_"));
    const auto actor = *bearer(made.token);
    EXPECT_EQ(actor.user_id, lead_.number);
    EXPECT_EQ(*actor.scope, *lead.scope);
    EXPECT_TRUE(actor.can(Permission::ticket_export));
    EXPECT_FALSE(actor.can(Permission::ticket_assign));
    EXPECT_EQ(make_token(lead, 1, {})->row.permissions.size(), lead.permissions.count());
    EXPECT_EQ(code_of(make_token(lead, 1, {"ticket_read", "user_manage"})), "identity.grant_beyond");
    EXPECT_EQ(code_of(make_token(lead, 1, {"fly"})), "identity.grant_beyond");
    EXPECT_EQ(code_of(make_token(actor, 1, {"ticket_assign"})), "identity.grant_beyond") << "nor by a token";

    EXPECT_EQ(pass({.api_token = made.token}), "");
    const auto list =
        by(lead, [](Unit& unit) -> Result<std::vector<ApiToken>> { return list_api_tokens(unit); });
    EXPECT_EQ(list->size(), 2U);
    EXPECT_EQ(list->back().last_used_at, clock_.now());
    EXPECT_NE(list->back().token_hash, made.token);

    clock_.advance(30 * 24h - 1s);
    EXPECT_EQ(code_of(bearer(made.token)), "");
    clock_.advance(1s);
    EXPECT_EQ(code_of(bearer(made.token)), "http.not_signed_in");

    const auto revoked = *make_token(as("lead"), 1, {});
    EXPECT_EQ(pass({.api_token = revoked.token}), "");
    const auto revoke = [&](const char* who) {
        return by(as(who), [&](Unit& unit) { return revoke_api_token(unit, revoked.row.token_id); });
    };
    EXPECT_EQ(code_of(revoke("agent")), "identity.token_unknown") << "somebody else's";
    EXPECT_EQ(code_of(revoke("lead")), "");
    EXPECT_EQ(pass({.api_token = revoked.token}), "http.not_signed_in");
}

TEST_F(Sessions, AFewerRightsAreFeltByOpenSessionsAndTokens) {
    const auto token = sign_in("lead");
    const auto bearer_token = make_token(as("lead"), 1, {})->token;
    pass({.session_token = token});
    change(as("boss"), UserChange{.user_id = lead_, .version = 1, .posts = {{{east_, Role::trainer}}}});
    EXPECT_FALSE(is_remembered(token));
    EXPECT_FALSE(who(token)->can(Permission::ticket_assign));
    EXPECT_FALSE(bearer(bearer_token)->can(Permission::ticket_assign));
    change(as("boss"), UserChange{.user_id = lead_, .version = 2, .is_active = false});
    EXPECT_EQ(pass({.session_token = token}), "http.not_signed_in");
    EXPECT_EQ(code_of(bearer(bearer_token)), "http.not_signed_in");
    EXPECT_EQ(sign_in("lead"), "");
}

}  // namespace
}  // namespace bihuan::identity
