// Old words go into files, still open, end by the same schedule, and whoever touches a file is found (4.3.4).
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "contact/domain/archive.hpp"
#include "contact/domain/contact_errors.hpp"
#include "contact/store/archive_store.hpp"
#include "contact/store/contact_store.hpp"
#include "contact/test/desk.hpp"
#include "contact/use_cases/archive.hpp"
#include "contact/use_cases/archiving.hpp"
#include "contact/use_cases/export.hpp"
#include "contact/use_cases/use_cases.hpp"
#include "contact/use_cases/verify.hpp"

namespace bihuan::contact {
namespace {

constexpr auto old_enough = std::chrono::days{366};

class Archiving : public Desk {
  protected:
    Context context() {
        return {.cipher = &cipher_,
                .shelf = std::make_shared<const file::Shelf>(shelf_),
                .visible_ticket = [](Unit&, std::int64_t) -> Result<TicketWords> {
                    return refuse(contact_unknown);
                }};
    }
    void seal() {
        ASSERT_TRUE(store_->write(system_actor(), [](Unit& unit) -> Done {
            on_seal(unit, nullptr, false);
            return {};
        }));
    }
    template <class F>
    auto read(F use) {
        return store_->read(agent({Permission::customer_reveal}), use);
    }
    std::vector<Archive> archives() {
        return read([](Unit& unit) -> Result<std::vector<Archive>> {
                   return list_archives(unit, {}, 100).items;
               })
            .value();
    }
    ContactView seen(ContactId id) {
        return by(agent(), [&](Unit& unit) { return get_contact(unit, context(), id); }).value();
    }
    void erase(std::initializer_list<ContactId> which) {
        std::vector<std::int64_t> ids;
        for (const auto id : which) ids.push_back(id.number);
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
            text_keeper(shelf_).dispose(unit, ids);
            return {};
        }));
    }
    Verified verified() { return verify_all(*store_, shelf_, {}); }
    bool finds(Flaw flaw, std::int64_t Finding::* name, std::int64_t value) {
        return std::ranges::any_of(verified().findings,
                                   [&](const Finding& f) { return f.flaw == flaw && f.*name == value; });
    }
    std::vector<std::filesystem::path> files() {
        std::vector<std::filesystem::path> out;
        for (const auto& one : std::filesystem::recursive_directory_iterator{shelf_.folder})
            if (one.is_regular_file()) out.push_back(one.path());
        return out;
    }
};

TEST_P(Archiving, OldWordsGoIntoAFileAndStillOpen) {
    const auto first = recorded(call(customer_)), second = recorded(call(other_));
    seal();
    archive_due(*store_, shelf_);
    EXPECT_TRUE(archives().empty()) << "too young";
    clock_.advance(old_enough);
    const auto young = recorded(call(customer_, "昨天的话"));
    archive_due(*store_, shelf_);
    ASSERT_EQ(archives().size(), 1U);
    const auto made = archives()[0];
    EXPECT_EQ(made.count, 2);
    EXPECT_LE(made.from, made.to);
    EXPECT_LT(made.to, clock_.now() - std::chrono::days{365});
    ASSERT_EQ(files().size(), 1U);
    std::ifstream in{files()[0], std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_EQ(bytes.find("13800001234"), std::string::npos);
    EXPECT_FALSE(ArchiveText::unpacked(bytes)) << "sealed";

    EXPECT_EQ(seen(first->contact_id).record.content, "宽带今晚八点前恢复");
    EXPECT_EQ(seen(first->contact_id).record.address, "138******34");
    EXPECT_NE(seen(first->contact_id).record.archive_id, 0);
    EXPECT_EQ(seen(young->contact_id).record.archive_id, 0);
    const auto looker = agent({Permission::customer_reveal});
    const auto clear =
        by(looker, [&](Unit& unit) { return reveal_contact(unit, context(), first->contact_id, "核对"); });
    EXPECT_EQ(clear->address, "13800001234");
    const auto proof = by(
        looker, [&](Unit& unit) { return prove_contact(unit, context(), second->contact_id, true, "核对"); });
    ASSERT_TRUE(proof && proof->sealed_form);
    EXPECT_TRUE(check_proof(*proof, nullptr).empty());
    const auto page = *by(agent(), [&](Unit& unit) {
        return list_contacts(unit, context(), {.customer_id = customer_, .limit = 10});
    });
    ASSERT_EQ(page.items.size(), 2U);
    EXPECT_EQ(page.items[1].record.content, "") << "a list opens no file";
    EXPECT_FALSE(page.items[1].record.is_erased);
    const auto copy = *store_->read(system_actor(), [&](Unit& unit) -> Result<std::vector<PersonalThing>> {
        return personal_part(shelf_).tell(unit, std::vector{customer_.number}, 10);
    });
    ASSERT_EQ(copy.size(), 2U);
    EXPECT_EQ(copy[1].facts[3].second, "宽带今晚八点前恢复");
    // An amendment takes over what it leaves out.
    const auto better = by(agent(), [&](Unit& unit) {
        Amendment change;
        change.answer = "同意";
        return amend_contact(unit, context(), first->contact_id, change);
    });
    ASSERT_TRUE(better);
    EXPECT_EQ(better->record.content, "宽带今晚八点前恢复");
    EXPECT_TRUE(verified().findings.empty());
    EXPECT_EQ(verified().archived, 2);
    EXPECT_EQ(verified().erased, 0);
}

TEST_P(Archiving, WhatIsOlderComesOnceADay) {
    const auto first = recorded(call(customer_));
    clock_.advance(1h);
    const auto second = recorded(call(customer_));
    clock_.advance(std::chrono::days{365} - 30min);
    archive_due(*store_, shelf_);
    EXPECT_EQ(archives().size(), 1U);
    EXPECT_EQ(seen(second->contact_id).record.archive_id, 0);
    clock_.advance(2h);
    archive_due(*store_, shelf_);
    EXPECT_EQ(archives().size(), 1U) << "not before the next day";
    clock_.advance(23h);
    archive_due(*store_, shelf_);
    EXPECT_EQ(archives().size(), 2U);
    EXPECT_EQ(seen(second->contact_id).record.content, "宽带今晚八点前恢复");
}

TEST_P(Archiving, AFileHoldsSoMuchAndNoMore) {
    std::string chapter;
    while (chapter.size() < 7'500) chapter += fmt::format("第{}句话，", chapter.size());
    ASSERT_TRUE(store_->write(agent(), [&](Unit& unit) -> Done {
        for (int i = 0; i < 700; ++i) {
            auto wanted = call(i % 2 == 0 ? customer_ : other_, chapter);
            wanted.started_at = wanted.ended_at.emplace(unit.now);
            TRY_DONE(record(unit, cipher_, wanted));
        }
        return {};
    }));
    clock_.advance(old_enough);
    archive_due(*store_, shelf_);
    ASSERT_EQ(archives().size(), 2U);
    EXPECT_EQ(archives()[0].count + archives()[1].count, 700);
    EXPECT_LT(archives()[1].clear_size, 4'100'000);
    EXPECT_LT(archives()[1].file_size, archives()[1].clear_size / 4);
    EXPECT_TRUE(verified().findings.empty());
}

TEST_P(Archiving, ErasedWordsLeaveTheFileAndTheLastOnesTakeItAlong) {
    const auto first = recorded(call(customer_)), second = recorded(call(other_));
    clock_.advance(old_enough);
    archive_due(*store_, shelf_);
    const auto before = archives().at(0);
    erase({first->contact_id});
    EXPECT_TRUE(verified().findings.empty()) << "between the two there is nothing to find";
    archive_due(*store_, shelf_);
    ASSERT_EQ(archives().size(), 1U);
    EXPECT_EQ(archives()[0].archive_id, before.archive_id);
    EXPECT_NE(archives()[0].file_id, before.file_id);
    EXPECT_EQ(archives()[0].count, 1);
    EXPECT_EQ(files().size(), 1U);
    EXPECT_TRUE(seen(first->contact_id).record.is_erased);
    EXPECT_EQ(seen(second->contact_id).record.content, "宽带今晚八点前恢复");
    EXPECT_TRUE(verified().findings.empty());
    EXPECT_EQ(verified().erased, 1);
    erase({second->contact_id});
    archive_due(*store_, shelf_);
    EXPECT_TRUE(archives().empty());
    EXPECT_TRUE(files().empty());
    EXPECT_TRUE(verified().findings.empty());
}

TEST_P(Archiving, OneNodeAtATime) {
    ASSERT_TRUE(recorded(call(customer_)));
    clock_.advance(old_enough);
    ASSERT_TRUE(store_->write(system_actor(), [](Unit& unit) -> Result<bool> {
        return take_turn(unit, unit.now + 10min).has_value();
    }));
    archive_due(*store_, shelf_);
    EXPECT_TRUE(archives().empty()) << "another one has it";
    clock_.advance(11min);  // that one died
    archive_due(*store_, shelf_);
    EXPECT_EQ(archives().size(), 1U);
}

TEST_P(Archiving, WhatCannotBeKeptIsArchivedTheNextTime) {
    ASSERT_TRUE(recorded(call(customer_)));
    clock_.advance(old_enough);
    const auto in_the_way = shelf_.folder / "a file";
    std::ofstream{in_the_way} << "x";
    EXPECT_THROW(archive_due(*store_, {in_the_way, &cipher_, Suite::xchacha}), std::exception);
    EXPECT_TRUE(archives().empty());
    EXPECT_TRUE(verified().findings.empty());
    archive_due(*store_, shelf_);
    EXPECT_EQ(archives().size(), 1U);
}

TEST_P(Archiving, ATypeMayHaveATimeOfItsOwn) {
    auto letter = call(customer_);
    letter.type = "letter";
    const auto kept = recorded(letter), due = recorded(call(customer_));
    const auto keeper = text_keeper(shelf_);
    const auto due_after = [&](std::chrono::days days) {
        clock_.advance(days);
        return *store_->read(system_actor(), [&](Unit& unit) -> Result<std::vector<KeptRecord>> {
            const auto before = unit.now - std::chrono::days{1095};
            const auto found = keeper.due(unit, before, 0, 10);
            EXPECT_EQ(keeper.count(unit, before).due, std::ssize(found));
            EXPECT_EQ(keeper.count(unit, before).all, 2);
            return found;
        });
    };
    EXPECT_TRUE(due_after(std::chrono::days{1000}).empty());
    const auto three_years = due_after(std::chrono::days{100});
    ASSERT_EQ(three_years.size(), 1U);
    EXPECT_EQ(three_years[0].id, due->contact_id.number);
    archive_due(*store_, shelf_);
    EXPECT_EQ(due_after(std::chrono::days{800}).size(), 2U) << "in an archive too";
    EXPECT_TRUE(kept);
}

TEST_P(Archiving, WhatSomebodyTouchedIsNamed) {
    const auto first = recorded(call(customer_)), second = recorded(call(other_));
    ASSERT_TRUE(first && second);
    seal();
    clock_.advance(old_enough);
    archive_due(*store_, shelf_);
    const auto archive = archives().at(0).archive_id.number;
    ASSERT_TRUE(verified().findings.empty());
    for (const auto* table : {"contact_record", "contact_archive"})
        run(fmt::format("create table kept_{0} as select * from {0}", table));
    const auto id = first->contact_id.number;
    struct Sample {
        const char* why;
        std::string change;
        Flaw flaw;
        std::int64_t Finding::* name;
        std::int64_t value;
    };
    for (const Sample& row : {
             Sample{"as if it had been erased",
                    fmt::format("update contact_record set archive_id = 0 where contact_id = {}", id),
                    Flaw::archive_broken, &Finding::archive_id, archive},
             Sample{"words in two places",
                    fmt::format("update contact_record set sealed = 'v1:x' where contact_id = {}", id),
                    Flaw::text_changed, &Finding::contact_id, id},
             Sample{"another archive",
                    fmt::format("update contact_record set archive_id = 77 where contact_id = {}", id),
                    Flaw::archive_broken, &Finding::archive_id, 77},
             Sample{"another commitment",
                    fmt::format("update contact_record set commitment = hash where contact_id = {}", id),
                    Flaw::text_changed, &Finding::contact_id, id},
             Sample{"another count", "update contact_archive set record_count = 7", Flaw::archive_broken,
                    &Finding::archive_id, archive},
             Sample{"another file", "update contact_archive set file_id = 7", Flaw::archive_broken,
                    &Finding::archive_id, archive},
             Sample{"no archive", "delete from contact_archive", Flaw::archive_broken, &Finding::archive_id,
                    archive},
         }) {
        run(row.change);
        EXPECT_TRUE(finds(row.flaw, row.name, row.value)) << row.why;
        for (const auto* table : {"contact_record", "contact_archive"}) {
            run(fmt::format("delete from {}", table));
            run(fmt::format("insert into {0} select * from kept_{0}", table));
        }
        ASSERT_TRUE(verified().findings.empty()) << row.why;
    }
    {
        std::fstream file{files().at(0), std::ios::binary | std::ios::in | std::ios::out};
        file.seekp(40);
        file.put('!');
    }
    EXPECT_TRUE(finds(Flaw::archive_broken, &Finding::archive_id, archive));
    EXPECT_EQ(seen(first->contact_id).record.content, "") << "nobody is told something else";
    EXPECT_TRUE(verify_all(*store_, shelf_, {.opens_words = false}).findings.empty());
}

TEST_P(Archiving, TheSheetHoldsArchivedWordsTooAndIsLogged) {
    const auto first = recorded(call(customer_, "请拨 13800001234"));
    clock_.advance(old_enough);
    archive_due(*store_, shelf_);
    const auto sheet = [&](const ExportWish& wish) {
        return by(agent(), [&](Unit& unit) { return contacts_csv(unit, context(), wish); });
    };
    const auto from = clock_.now() - std::chrono::days{400};
    const auto text = sheet({from, clock_.now(), "call", "季度分析"});
    ASSERT_TRUE(text);
    EXPECT_NE(text->find("请拨 138******34"), std::string::npos);
    EXPECT_NE(text->find(first->hash), std::string::npos);
    EXPECT_NE(text->find(",archived,"), std::string::npos);
    EXPECT_EQ(text->find("13800001234"), std::string::npos);
    const auto none = sheet({from, clock_.now(), "mail", "季度分析"});
    EXPECT_EQ(none->find(first->hash), std::string::npos);
    EXPECT_EQ(code_of(sheet({from, clock_.now(), "moon", "季度分析"}).error()), "contact.type_unknown");
}

INSTANTIATE_TEST_SUITE_P(Engines, Archiving, testing::Values("sqlite", "postgres"));

TEST(ArchiveTexts, WhatIsNotWholeIsNone) {
    ArchiveText text;
    text.add(3, "eins");
    text.add(9, std::string("z\0wei", 5));
    const auto bytes = text.packed();
    const auto back = ArchiveText::unpacked(bytes);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->ids(), (std::vector<std::int64_t>{3, 9}));
    EXPECT_EQ(back->form_of(3), "eins");
    EXPECT_EQ(back->form_of(9)->size(), 5U);
    EXPECT_FALSE(back->form_of(4));
    EXPECT_EQ(ArchiveText::unpacked(ArchiveText{}.packed())->count(), 0);
    EXPECT_FALSE(ArchiveText::unpacked(""));
    EXPECT_FALSE(ArchiveText::unpacked("no archive at all"));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_FALSE(ArchiveText::unpacked(changed)) << i;
        EXPECT_FALSE(ArchiveText::unpacked(bytes.substr(0, i))) << i;
    }
    ArchiveText twice;
    twice.add(3, "eins");
    twice.add(3, "zwei");
    EXPECT_FALSE(ArchiveText::unpacked(twice.packed()));
}

}  // namespace
}  // namespace bihuan::contact
