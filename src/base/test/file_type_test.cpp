#include "base/file_type.hpp"

#include <gtest/gtest.h>

namespace bihuan {
namespace {

using namespace std::string_view_literals;

TEST(FileType, IsToldByTheFirstBytes) {
    struct Sample {
        std::string_view bytes, name, type;
    };
    for (const Sample& row : {
             Sample{"\x89PNG\r\n\x1a\n..."sv, "a.txt", "image/png"},
             Sample{"\xff\xd8\xff\xe0"sv, "a.exe", "image/jpeg"},
             Sample{"%PDF-1.7"sv, "a", "application/pdf"},
             Sample{"PK\x03\x04zip"sv, "a.bin", "application/zip"},
             Sample{"PK\x03\x04zip"sv, "a.XLSX",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
             Sample{"RIFF....WAVEfmt"sv, "call.wav", "audio/wav"},
             Sample{"断网记录\n"sv, "a.txt", "text/plain; charset=utf-8"},
             Sample{"<html><script>"sv, "a.txt", "application/octet-stream"},
             Sample{"<svg onload=x>"sv, "a.svg", "application/octet-stream"},
             Sample{"MZ\x90\x00"sv, "a.png", "application/octet-stream"},
             Sample{""sv, "a.png", "application/octet-stream"},
         })
        EXPECT_EQ(sniff_media_type(row.bytes, row.name), row.type) << row.name;
    EXPECT_FALSE(is_shown_inline("application/pdf"));
    EXPECT_TRUE(is_shown_inline("image/png"));
}

TEST(FileType, NamesKeepNoPath) {
    struct Sample {
        const char *given, *kept;
    };
    for (const Sample& row : {
             Sample{"../../etc/passwd", "passwd"},
             Sample{"C:\\Windows\\cmd.exe", "cmd.exe"},
             Sample{"  照片 1.png ", "照片 1.png"},
             Sample{".htaccess", "htaccess"},
             Sample{"a<b>|c?.txt", "a_b__c_.txt"},
         }) {
        const auto kept = clean_file_name(row.given);
        ASSERT_TRUE(kept) << row.given;
        EXPECT_EQ(*kept, row.kept);
    }
    for (const auto* bad : {"", "   ", "..", "/", "a/", "a\nb", "\xff\xfe"})
        EXPECT_FALSE(clean_file_name(bad)) << bad;
}

}  // namespace
}  // namespace bihuan
