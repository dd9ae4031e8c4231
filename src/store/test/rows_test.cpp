// What statements and their rows promise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "store/test/thing.hpp"

namespace bihuan {
namespace {

class Rows : public StoreTest {};

TEST_P(Rows, ValuesComeBackAsTheyWentIn) {
    const std::string word = "𠮷 \"quoted\" 'x' :name ; -- 👩‍👩‍👧\nline two";
    constexpr std::int64_t big = 9'000'000'000'000'000'000;
    store_->write(actor_, [&](Unit& unit) -> Done {
        unit.run(add_thing, {{"id", big}, {"word", word}, {"amount", -0.25}, {"big", big}});
        unit.run(add_thing, {{"id", 2}, {"word", nullptr}, {"amount", nullptr}, {"big", nullptr}});
        return {};
    });
    store_->read(actor_, [&](Unit& unit) {
        const auto read = [](const Row& row) {
            return std::tuple{row.integer("thing_id"), row.text("word"), row.real("amount"),
                              row.integer("big"), row.is_null("word")};
        };
        EXPECT_EQ(unit.one(get_thing, {{"id", big}}, read), (std::tuple{big, word, -0.25, big, false}));
        EXPECT_EQ(unit.one(get_thing, {{"id", 2}}, read),
                  (std::tuple{std::int64_t{2}, std::string{}, 0.0, std::int64_t{0}, true}));
        EXPECT_EQ(unit.one(get_thing, {{"id", 3}}, read), std::nullopt);
        EXPECT_EQ(unit.number(greatest), big) << "an aggregate is not cut to 32 bits";
        EXPECT_EQ(unit.number(count_things), 2);
        return 0;
    });
}

TEST_P(Rows, FirstColumnsAreReadAsTextsAndTheOthersByName) {
    add(-7, "宽带");
    const auto made = store_->write(actor_, [&](Unit& unit) -> Done {
        unit.run(add_thing, {{"id", INT64_MAX}, {"word", nullptr}, {"amount", 2.5}, {"big", nullptr}});
        return {};
    });
    ASSERT_TRUE(made);
    std::array<std::string, 2> texts{"what was there before", "and is longer than what comes"};
    std::vector<std::string> read;
    store_->read(actor_, [&](Unit& unit) {
        unit.each({"thing.texts", "select thing_id, word, amount, big from thing order by thing_id"}, {},
                  [&](const Row& row) {
                      row.read_texts(texts);
                      EXPECT_EQ(row.text("word"), texts[1]) << "again, out of order";
                      EXPECT_GT(row.real("amount"), 1);
                      read.push_back(texts[0] + " " + texts[1] + " " + std::to_string(row.integer("big")));
                  });
        return 0;
    });
    EXPECT_EQ(read, (std::vector<std::string>{"-7 宽带 -7", "9223372036854775807  0"}));
}

TEST_P(Rows, RunSaysHowManyRowsChanged) {
    for (int i = 1; i <= 5; ++i) add(i);
    const auto changed = store_->write(actor_, [](Unit& unit) -> Result<std::int64_t> {
        return unit.run(rename_thing, {{"word", "y"}, {"id", 3}});
    });
    EXPECT_EQ(*changed, 3);
}

TEST_P(Rows, WhatUnitsAddToARowIsWrittenOnceAtTheEnd) {
    const auto amount_of = [&](std::int64_t id) {
        return store_->read(actor_, [&](Unit& unit) {
            return unit.one(get_thing, {{"id", id}}, [](const Row& row) { return row.real("amount"); });
        });
    };
    const auto add_up = [](Unit& unit, std::int64_t id, std::int64_t more) {
        unit.add(add_amount, {{"id", id}}, {{"more", more}});
    };
    EXPECT_TRUE(store_->write(actor_, [&](Unit& unit) -> Done {
        for (const auto id : {7, 3, 7, 9}) add_up(unit, id, 1);
        add_up(unit, 9, -1);
        EXPECT_EQ(unit.number(count_things), 0) << "not before the end";
        return {};
    }));
    EXPECT_FALSE(store_->write(actor_, [&](Unit& unit) -> Done {
        add_up(unit, 3, 100);
        return refuse(store_failed);
    }));
    add(1);
    EXPECT_TRUE(store_->write(actor_, [&](Unit& unit) -> Done {
        add_up(unit, 3, 5);
        return {};
    }));
    EXPECT_EQ(amount_of(7), 2.0);
    EXPECT_EQ(amount_of(3), 6.0) << "and nothing of the unit that was rolled back";
    EXPECT_EQ(amount_of(9), std::nullopt) << "nothing to add, nothing written";
}

TEST_P(Rows, AComplaintDoesNotSayWhatWasWritten) {
    add(1);
    try {
        add(1, "13900001111");
        FAIL() << "the key is taken";
    } catch (const std::exception& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("insert into thing"));
        EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("13900001111")));
    }
}

TEST_P(Rows, AStatementMayRunInsideItsOwnLoop) {
    for (int i = 1; i <= 3; ++i) add(i);
    int pairs = 0;
    store_->read(actor_, [&](Unit& unit) {
        unit.each(all_things, {},
                  [&](const Row&) { unit.each(all_things, {}, [&](const Row&) { ++pairs; }); });
        return 0;
    });
    EXPECT_EQ(pairs, 9);
}

INSTANTIATE_TEST_SUITE_P(Engines, Rows, engines, name_of_engine);

}  // namespace
}  // namespace bihuan
