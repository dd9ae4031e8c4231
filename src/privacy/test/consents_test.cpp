// Purposes and consents on both engines: texts, answers, what other modules may do, and a merged customer.
#include "privacy/test/desk.hpp"

namespace bihuan::privacy {
namespace {

class Consents : public Desk {
  protected:
    Purpose purpose(const std::string& code) {
        for (const auto& one : look([](Unit& unit) { return list_purposes(unit); }))
            if (one.code == code) return one;
        ADD_FAILURE() << "no purpose " << code;
        return {};
    }
    Result<std::vector<PurposeStanding>> say(const Actor& who, const std::string& code, bool is_given,
                                             std::int64_t text = 1, const std::string& channel = "phone") {
        const Answer answer{purpose(code).purpose_id, is_given, text, channel, "录音 12"};
        return by(who, [&](Unit& unit) { return answer_purpose(unit, customer_, answer); });
    }
    bool is_allowed_now(std::string_view code) {
        return look([&](Unit& unit) { return is_allowed(unit, customer_, code); });
    }
    PurposeInput input_of(const Purpose& p) {
        return {.words = p.text,
                .is_required = p.is_required,
                .is_active = p.is_active,
                .validity_days = p.validity_days,
                .asks_again = false};
    }
};

TEST_P(Consents, AreGivenWithdrawnAndNeverOverwritten) {
    EXPECT_TRUE(is_allowed_now("service")) << "the service needs no consent";
    EXPECT_FALSE(is_allowed_now("marketing")) << "nothing was said yet";
    EXPECT_FALSE(is_allowed_now("no_such_purpose"));
    ASSERT_TRUE(say(agent(), "marketing", true));
    EXPECT_TRUE(is_allowed_now("marketing"));
    EXPECT_FALSE(is_allowed_now("satisfaction_survey")) << "each purpose is asked by itself";
    ASSERT_TRUE(say(customer(), "marketing", false, 1, "portal"));
    EXPECT_FALSE(is_allowed_now("marketing"));

    const auto page =
        *store_->read(agent(), [&](Unit& unit) { return list_consents(unit, customer_, {}, 1); });
    ASSERT_EQ(page.items.size(), 1U);
    EXPECT_FALSE(page.items.front().consent.is_given);
    EXPECT_TRUE(page.items.front().consent.is_by_customer);
    EXPECT_EQ(page.items.front().consent.by_name, "") << "a customer's name is not kept in clear";
    ASSERT_TRUE(page.next);
    const auto rest =
        *store_->read(agent(), [&](Unit& unit) { return list_consents(unit, customer_, page.next, 1); });
    ASSERT_EQ(rest.items.size(), 1U);
    EXPECT_TRUE(rest.items.front().consent.is_given);
    EXPECT_EQ(rest.items.front().consent.channel, "phone");
    EXPECT_EQ(rest.items.front().consent.evidence, "录音 12");
    EXPECT_FALSE(rest.next);
}

TEST_P(Consents, ExpireAtTheirMoment) {
    ASSERT_TRUE(say(agent(), "call_recording_training", true));
    clock_.advance(std::chrono::days{365} - 1s);
    EXPECT_TRUE(is_allowed_now("call_recording_training"));
    clock_.advance(1s);
    EXPECT_FALSE(is_allowed_now("call_recording_training"));
}

TEST_P(Consents, HoldForTheTextTheyWereGivenTo) {
    ASSERT_TRUE(say(agent(), "marketing", true));
    auto p = purpose("marketing");
    auto input = input_of(p);
    input.words.text_en = "Other words.";
    p = *by(officer(), [&](Unit& unit) { return update_purpose(unit, p.purpose_id, p.version, input); });
    EXPECT_EQ(p.text.number, 2);
    EXPECT_TRUE(is_allowed_now("marketing")) << "a better wording asks nobody again";
    EXPECT_EQ(code_of(say(agent(), "marketing", true, 1).error()), "privacy.text_changed");
    input.asks_again = true;
    ASSERT_TRUE(
        by(officer(), [&](Unit& unit) { return update_purpose(unit, p.purpose_id, p.version, input); }));
    EXPECT_FALSE(is_allowed_now("marketing"));
    ASSERT_TRUE(say(agent(), "marketing", true, 2));
    EXPECT_TRUE(is_allowed_now("marketing"));
    const auto texts =
        *store_->read(agent(), [&](Unit& unit) { return list_purpose_texts(unit, p.purpose_id, 0, 1); });
    EXPECT_EQ(texts.items.front().number, 2);
    EXPECT_EQ(texts.next, 2);
    const auto first = *store_->read(
        agent(), [&](Unit& unit) { return list_purpose_texts(unit, p.purpose_id, texts.next, 1); });
    EXPECT_NE(first.items.front().text_en, "Other words.") << "the old words stay readable";
    EXPECT_EQ(by(officer(), [&](Unit& unit) { return update_purpose(unit, p.purpose_id, 1, input); })
                  .error()
                  .kind.code,
              "privacy.version_conflict");
}

TEST_P(Consents, RefuseWhatMakesNoSense) {
    EXPECT_EQ(code_of(say(agent(), "service", false).error()), "privacy.purpose_required");
    EXPECT_EQ(code_of(say(agent(), "marketing", false).error()), "privacy.nothing_to_withdraw");
    EXPECT_EQ(code_of(say(agent(), "marketing", true, 7).error()), "privacy.text_changed");
    EXPECT_EQ(code_of(say(agent(), "marketing", true, 1, "pigeon").error()), "privacy.channel_unknown");
    const Answer unknown{PurposeId{12345}, true, 1, "phone", ""};
    EXPECT_EQ(
        code_of(by(agent(), [&](Unit& unit) { return answer_purpose(unit, customer_, unknown); }).error()),
        "privacy.purpose_unknown");
    EXPECT_EQ(code_of(by(agent(), [&](Unit& unit) { return get_consents(unit, CustomerId{12345}); }).error()),
              "customer.unknown");
    const auto input = input_of(purpose("marketing"));
    const auto make = [&](const std::string& code) {
        return by(officer(), [&](Unit& unit) { return create_purpose(unit, code, input); });
    };
    EXPECT_EQ(code_of(make("marketing").error()), "privacy.code_taken");
    for (const auto* wrong : {"9x", "Marketing", "a-b", "", "_x"})
        EXPECT_EQ(code_of(make(wrong).error()), "privacy.code_shape") << wrong;
    auto p = *make("credit_check");
    auto off = input;
    off.is_active = false;
    ASSERT_TRUE(by(officer(), [&](Unit& unit) { return update_purpose(unit, p.purpose_id, 1, off); }));
    EXPECT_EQ(code_of(say(agent(), "credit_check", true).error()), "privacy.purpose_ended");
    EXPECT_FALSE(is_allowed_now("credit_check"));
}

TEST_P(Consents, OfAMergedRecordAreTheSurvivors) {
    ASSERT_TRUE(say(agent(), "marketing", true));
    const auto other = *by(system_actor(), [&](Unit& unit) {
        return customer::add_customer(unit, cipher_, {.name = "李四", .identity_number = {}, .province = {}});
    });
    constexpr Sql merge{"test.merge", "update customer set merged_into_id = :into where customer_id = :from"};
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        unit.run(merge, {{"into", other}, {"from", customer_}});
        return {};
    }));
    EXPECT_TRUE(look([&](Unit& unit) { return is_allowed(unit, other, "marketing"); }));
    EXPECT_TRUE(is_allowed_now("marketing")) << "asked by the old id too";
}

INSTANTIATE_TEST_SUITE_P(Engines, Consents, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::privacy
