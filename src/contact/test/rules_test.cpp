#include <gtest/gtest.h>

#include "base/mask.hpp"
#include "base/signature.hpp"
#include "contact/domain/contact_rules.hpp"
#include "contact/domain/proof.hpp"

namespace bihuan::contact {
namespace {

using namespace std::chrono_literals;

const Instant now = *from_iso("2026-03-02T01:00:00Z");

standard::ContactRules rules() {
    standard::ContactRules out;
    out.types = {{{"call", "通话", "Call", "4.3.1"}, {"address", "ended_at", "content"}, {"phone"}}};
    out.results = {{"informed", "已告知", "Informed", "4.3.2"}};
    out.text_max = 10;
    out.ahead = 5min;
    return out;
}

NewRecord whole() {
    NewRecord r;
    r.type = "call";
    r.started_at = now - 5min;
    r.ended_at = now;
    r.address = "13800001234";
    r.content = "修好了";
    return r;
}

TEST(ContactRules, WhatARecordMustHold) {
    struct Sample {
        const char* why;
        void (*change)(NewRecord&);
        const char* field;
        const char* code;  // "": it is taken
    };
    for (const Sample& row : {
             Sample{"whole", [](NewRecord&) {}, "", ""},
             Sample{"no address", [](NewRecord& r) { r.address = ""; }, "address", "contact.field_needed"},
             Sample{"no end", [](NewRecord& r) { r.ended_at = {}; }, "ended_at", "contact.field_needed"},
             Sample{"a machine may lack it",
                    [](NewRecord& r) {
                        r.content = "";
                        r.source_kind = "call";
                    },
                    "", ""},
             Sample{"no such type", [](NewRecord& r) { r.type = "smoke"; }, "type", "contact.type_unknown"},
             Sample{"no such result", [](NewRecord& r) { r.result = "x"; }, "result",
                    "contact.result_unknown"},
             Sample{"a result is not asked for", [](NewRecord& r) { r.result = "informed"; }, "", ""},
             Sample{"a clock that is a little ahead",
                    [](NewRecord& r) { r.started_at = r.ended_at.emplace(now + 5min); }, "", ""},
             Sample{"in the future", [](NewRecord& r) { r.started_at = r.ended_at.emplace(now + 6min); },
                    "started_at", "contact.starts_ahead"},
             Sample{"ends before it begins", [](NewRecord& r) { r.ended_at = now - 6min; }, "ended_at",
                    "contact.ends_before"},
             Sample{"ten characters", [](NewRecord& r) { r.content = "一二三四五六七八九十"; }, "", ""},
             Sample{"eleven", [](NewRecord& r) { r.content = "一二三四五六七八九十一"; }, "content",
                    "contact.text_too_long"},
             Sample{"no UTF-8", [](NewRecord& r) { r.answer = "\xff"; }, "answer", "contact.text_characters"},
             Sample{"a file without a digest", [](NewRecord& r) { r.files = {{"a.wav", "", 1}}; }, "files",
                    "contact.file_wrong"},
         }) {
        auto record = whole();
        row.change(record);
        const auto done = check_record(rules(), record, now);
        if (*row.code == '\0') {
            EXPECT_TRUE(done) << row.why;
        } else {
            ASSERT_FALSE(done) << row.why;
            EXPECT_EQ(done.error().fields.front().field, row.field) << row.why;
            EXPECT_EQ(done.error().fields.front().kind.code, row.code) << row.why;
        }
    }
}

TEST(ContactRules, MasksWhatCanBeCalled) {
    struct Sample {
        const char *given, *address, *text;
    };
    for (const Sample& row : {
             Sample{"13800001234", "138******34", "138******34"},
             Sample{"wang@example.com", "w***@example.com", "w***@example.com"},
             Sample{"北京市海淀区中关村大街 27 号", "北京市***", "北京市海淀区中关村大街 27 号"},
             Sample{"回电 13800001234，费用 128.50 元", "回电 ***", "回电 138******34，费用 128.50 元"},
             Sample{"", "", ""},
         }) {
        EXPECT_EQ(mask_address(row.given), row.address);
        EXPECT_EQ(mask_text(row.given), row.text);
    }
}

TEST(ContactRules, MasksTheNameOfTheCustomerWhereverItStands) {
    ContactRecord record;
    record.address = "13800001234";
    record.content = "预约提醒\n何晓明，您好：何晓明预约的上门改为 13800001234 联系";
    record.answer = "何晓说好";
    mask(record, "何晓明");
    EXPECT_EQ(record.content, "预约提醒\n何**，您好：何**预约的上门改为 138******34 联系");
    EXPECT_EQ(record.answer, "何晓说好");
    EXPECT_EQ(record.address, "138******34");
    EXPECT_EQ(mask_name_in("John Smith called; John Smith waits", "John Smith"),
              "J*** S*** called; J*** S*** waits");
    EXPECT_EQ(mask_name_in("万一如此", "万"), "万一如此") << "one character is a part of other words";
    EXPECT_EQ(mask_name_in("无人", ""), "无人");
}

TEST(ContactProof, TheCanonicalFormIsTheDocumentedOne) {
    std::string form;
    const std::array<std::string, 2> values{"7", "ab"};
    write_canonical(form, "m", values);
    EXPECT_EQ(form, std::string("\0\0\0\1m\0\0\0\1"
                                "7\0\0\0\2ab",
                                16));
    // No two lists of values have one form.
    const std::array<std::string, 2> other{"7a", "b"};
    EXPECT_NE(hash_of("m", values), hash_of("m", other));
    EXPECT_EQ(hex_of(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ContactProof, WordsAreReadAsTheyWereWritten) {
    const Words words{std::string(salt_size, 's'), "138", "内容", ""};
    const auto form = sealed_form(words);
    const auto again = words_of(form);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->content, "内容");
    EXPECT_EQ(again->answer, "");
    EXPECT_FALSE(words_of(form + "x"));
    EXPECT_FALSE(words_of(form.substr(0, form.size() - 1)));
}

TEST(ContactProof, FilesAreOneLineEach) {
    const std::vector<ContactFile> files{{"通话 录音.wav", std::string(64, 'a'), 12},
                                         {"b", std::string(64, 'b'), 0}};
    EXPECT_EQ(files_from_text(files_text(files)), files);
    EXPECT_TRUE(files_from_text("").empty());
}

// The roots of RFC 6962's own test (certificate-transparency's reference), leaves given by their content.
TEST(ContactProof, TreesAreThoseOfTheStandard) {
    const std::vector<std::string> leaves{"",
                                          std::string("\0", 1),
                                          "\x10",
                                          "\x20\x21",
                                          "\x30\x31",
                                          "\x40\x41\x42\x43",
                                          "\x50\x51\x52\x53\x54\x55\x56\x57",
                                          "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
    const std::array roots{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                           "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                           "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                           "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                           "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                           "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                           "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                           "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    Tree tree;
    std::vector<Digest> all;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        all.push_back(sha256({"\0", 1}, leaves[i]));
        tree.add(all.back());
        EXPECT_EQ(hex_of(tree.root()), roots[i]) << i;
        for (std::size_t at = 0; at <= i; ++at) {
            auto path = audit_path(all, at);
            EXPECT_EQ(root_by_path(all[at], at, all.size(), path), tree.root()) << i << " " << at;
            EXPECT_NE(root_by_path(all[at], at + 1, all.size(), path), tree.root());
            path.push_back(all[0]);
            EXPECT_NE(root_by_path(all[at], at, all.size(), path), tree.root());
        }
    }
}

TEST(ContactProof, SealsAreSignedByEitherSuite) {
    for (const bool is_national : {false, true}) {
        const auto key = SigningKey::make(is_national);
        const auto stored = SigningKey::from_pem(key.private_pem());
        const auto published = SigningKey::from_pem(key.public_pem());
        ASSERT_TRUE(stored && stored->can_sign());
        ASSERT_TRUE(published && !published->can_sign());
        const auto signature = stored->sign("hash");
        EXPECT_TRUE(published->checks("hash", signature));
        EXPECT_FALSE(published->checks("hasH", signature));
        EXPECT_FALSE(published->checks("hash", "AAAA"));
        EXPECT_FALSE(published->checks("hash", "not base64!"));
    }
    EXPECT_FALSE(SigningKey::from_pem("no key"));
}

}  // namespace
}  // namespace bihuan::contact
