// Files of records: taken once by who uploaded them, proved by the record, looked at with a reason, gone with
// the words; recordings of a source before and after it is recorded.
#include "contact/use_cases/files.hpp"

#include <fstream>

#include "base/digest.hpp"
#include "contact/test/desk.hpp"

namespace bihuan::contact {
namespace {

class Files : public Desk {
  protected:
    Context context() {
        return {.cipher = &cipher_,
                .shelf = std::make_shared<const file::Shelf>(shelf_),
                .visible_ticket = [](Unit&, std::int64_t) -> Result<TicketWords> { return TicketWords{}; }};
    }
    std::string at(const std::string& bytes) {
        const auto path = (shelf_.folder / "upload").string();
        std::ofstream{path, std::ios::binary} << bytes;
        return path;
    }
    Result<file::FileFacts> uploaded(const std::string& bytes, const Actor& who) {
        clock_.advance(5ms);
        return upload_file(*store_, who, context(), "合同.txt", at(bytes));
    }
    Result<file::FileFacts> recording(const std::string& bytes) {
        clock_.advance(5ms);
        return keep_recording(*store_, system_actor(), shelf_, {"call", 7}, "call.wav", at(bytes));
    }
    Result<ContactView> with_files(const std::vector<file::FileId>& ids) {
        return by(agent(), [&](Unit& unit) { return add_contact(unit, context(), call(customer_), ids); });
    }
    ContactView view(ContactId id) {
        return *by(agent(), [&](Unit& unit) { return get_contact(unit, context(), id); });
    }
    Result<OpenedFile> opened(ContactId id, file::FileId file_id, const Actor& who) {
        return open_file(*store_, who, context(), id, file_id, "核对合同");
    }
    void look_after() {
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
            look_after_files(unit, shelf_);
            return {};
        }));
    }
    void dispose(ContactId id) {
        ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
            text_keeper(shelf_).dispose(unit, std::vector{id.number});
            return {};
        }));
    }
    std::int64_t count(const std::string& text) {
        return *store_->read(system_actor(), [&](Unit& unit) -> Result<std::int64_t> {
            return unit.number(Sql{"test.count", text});
        });
    }
    std::int64_t kept() { return count("select count(*) as n from kept_file"); }
};

TEST_P(Files, AnUploadGoesIntoOneRecordOfWhoMadeIt) {
    const auto file = uploaded("甲方", agent());
    ASSERT_TRUE(file);
    auto somebody = agent();
    somebody.user_id = 999;
    const auto others = uploaded("乙方", somebody);
    ASSERT_TRUE(others);
    EXPECT_EQ(code_of(with_files({others->file_id}).error()), "contact.file_unknown");
    EXPECT_EQ(code_of(with_files({file->file_id, file->file_id}).error()), "contact.file_unknown");
    const auto made = with_files({file->file_id});
    ASSERT_TRUE(made);
    ASSERT_EQ(made->record.files.size(), 1U);
    EXPECT_EQ(made->record.files[0].sha256, hex_of(sha256("甲方")));
    EXPECT_EQ(made->record.files[0].name, file->file_id.text())
        << "its name stays out of what is never erased";
    ASSERT_EQ(made->files.size(), 1U);
    EXPECT_EQ(made->files[0].name, "合同.txt");
    EXPECT_EQ(code_of(with_files({file->file_id}).error()), "contact.file_unknown") << "taken already";
}

TEST_P(Files, ALookAsksForARightAndIsLogged) {
    const auto file = uploaded("甲方", agent());
    const auto made = with_files({file->file_id});
    const auto id = made->record.contact_id;
    auto somebody = agent();
    somebody.user_id = 999;
    EXPECT_EQ(code_of(opened(id, file->file_id, somebody).error()), "contact.reveal_forbidden");
    somebody.permissions.set(static_cast<std::size_t>(Permission::customer_reveal));
    const auto found = opened(id, file->file_id, somebody);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->bytes, "甲方");
    EXPECT_EQ(count("select count(*) as n from audit_entry where action = 'contact.file_opened'"), 1);
    const auto loose = uploaded("乙方", agent());
    EXPECT_EQ(code_of(opened(id, loose->file_id, somebody).error()), "contact.file_unknown");
    run("update kept_file set sha256 = '" + std::string(64, '0') + "'");
    EXPECT_EQ(code_of(opened(id, file->file_id, somebody).error()), "contact.file_changed");
    EXPECT_EQ(count("select count(*) as n from audit_entry where action = 'contact.file_opened'"), 1);
}

TEST_P(Files, AnAmendmentShowsWhatThereWasAndWhatIsNew) {
    const auto first = uploaded("甲方", agent()), second = uploaded("乙方", agent());
    const auto made = with_files({first->file_id});
    const auto better = by(agent(), [&](Unit& unit) {
        return amend_contact(unit, context(), made->record.contact_id, {.file_ids = {second->file_id}});
    });
    ASSERT_TRUE(better);
    EXPECT_EQ(better->files.size(), 2U);
    dispose(made->record.contact_id);
    EXPECT_EQ(view(better->record.contact_id).files.size(), 2U) << "the amendment is younger";
    EXPECT_TRUE(view(made->record.contact_id).files.empty());
    dispose(better->record.contact_id);
    EXPECT_EQ(kept(), 0);
    EXPECT_EQ(count("select count(*) as n from contact_file"), 0);
}

TEST_P(Files, WhatNoRecordTookEnds) {
    const auto file = uploaded("甲方", agent()), taken = uploaded("乙方", agent());
    ASSERT_TRUE(with_files({taken->file_id}));
    clock_.advance(23h);
    look_after();
    EXPECT_EQ(kept(), 2);
    clock_.advance(2h);
    look_after();
    EXPECT_EQ(kept(), 1);
    EXPECT_EQ(code_of(with_files({file->file_id}).error()), "contact.file_unknown");
}

TEST_P(Files, OnlySoManyWait) {
    run("insert into contact_file (file_id, contact_id, by_id, source_kind, source_id, sha256, size) "
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 50) select i, 0, " +
        agent_id_.text() + ", '', 0, '', 1 from n");
    EXPECT_EQ(code_of(uploaded("甲方", agent()).error()), "contact.too_many_uploads");
    EXPECT_EQ(kept(), 0);
    std::size_t files = 0;
    for (const auto& one : std::filesystem::recursive_directory_iterator{shelf_.folder})
        files += one.is_regular_file() && one.path().filename() != "upload";
    EXPECT_EQ(files, 0U) << "nothing half done";
}

TEST_P(Files, ARecordingBeforeTheRecordAndOneAfter) {
    const auto early = recording("喂"), again = recording("喂");
    ASSERT_TRUE(early && again);
    EXPECT_EQ(early->file_id, again->file_id) << "the same bytes are told once";
    auto wanted = call(customer_);
    wanted.source_kind = "call";
    wanted.source_id = 7;
    const auto made = recorded(wanted);
    ASSERT_TRUE(made);
    ASSERT_EQ(made->files.size(), 1U);
    const auto late = recording("再见");
    ASSERT_TRUE(late);
    const auto amended = view(made->contact_id).amended_by;
    ASSERT_TRUE(amended);
    EXPECT_EQ(view(amended).files.size(), 2U);
    EXPECT_EQ(view(amended).record.content, wanted.content);
    ASSERT_TRUE(recording("再见"));
    EXPECT_FALSE(view(amended).amended_by) << "once";
    clock_.advance(48h);
    look_after();
    EXPECT_EQ(kept(), 2) << "both stand in a record";
}

TEST_P(Files, ARecordingThatCameBesideTheRecordGetsIntoIt) {
    auto wanted = call(customer_);
    wanted.source_kind = "call";
    wanted.source_id = 7;
    ASSERT_TRUE(recording("喂"));
    const auto made = recorded(wanted);
    run("update contact_file set contact_id = 0");  // as where the two did not see each other
    run("update contact_record set source_id = 8");
    look_after();
    EXPECT_FALSE(view(made->contact_id).amended_by) << "of another call";
    run("update contact_record set source_id = 7");
    look_after();
    EXPECT_TRUE(view(made->contact_id).amended_by);
    const auto records = count("select count(*) as n from contact_record");
    look_after();
    EXPECT_EQ(count("select count(*) as n from contact_record"), records);
}

TEST_P(Files, ADeletionTakesTheFilesOfThePerson) {
    const auto file = uploaded("甲方", agent());
    ASSERT_TRUE(with_files({file->file_id}));
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
        personal_part(shelf_).erase(unit, std::vector{other_.number});
        return {};
    }));
    EXPECT_EQ(kept(), 1) << "another person's";
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) -> Done {
        personal_part(shelf_).erase(unit, std::vector{customer_.number});
        return {};
    }));
    EXPECT_EQ(kept(), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, Files, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::contact
