/** What generated datasets are about: in both languages, with a theme and what is measured. */
export interface Subject {
  theme: string;
  vi: string;
  en: string;
  measures: string[];
}

const table = `
air | chất lượng không khí xung quanh | ambient air quality | PM2.5, PM10, SO2, NO2
air | bụi mịn đô thị | urban fine dust | PM2.5, PM10
air | khí thải công nghiệp | industrial emissions to air | SO2, NOx, CO
air | khí thải giao thông | road traffic emissions | CO, NO2, benzen
surface-water | chất lượng nước sông | river water quality | BOD5, COD, TSS, amoni
surface-water | chất lượng nước hồ | lake water quality | pH, DO, tổng nitơ, tổng photpho
surface-water | nước thải sinh hoạt | domestic wastewater | BOD5, coliform, TSS
surface-water | nước thải khu công nghiệp | industrial park wastewater | COD, kim loại nặng, độ màu
surface-water | lưu lượng dòng chảy | streamflow | mực nước, lưu lượng
groundwater | mực nước dưới đất | groundwater level | mực nước
groundwater | chất lượng nước ngầm | groundwater quality | asen, sắt, mangan, nitrat
groundwater | xâm nhập mặn tầng chứa nước | aquifer salinity | clorua, độ dẫn điện
marine | chất lượng nước biển ven bờ | coastal water quality | độ mặn, dầu mỡ, coliform
marine | rác thải nhựa đại dương | marine plastic litter | số mảnh, khối lượng
marine | rạn san hô | coral reefs | độ phủ, số loài
marine | xói lở bờ biển | coastal erosion | chiều dài, tốc độ
soil | thoái hoá đất | soil degradation | độ chua, mùn, tầng dày
soil | kim loại nặng trong đất | heavy metals in soil | chì, cadimi, asen
soil | hiện trạng sử dụng đất | land use | diện tích
waste | chất thải rắn sinh hoạt | municipal solid waste | khối lượng, tỷ lệ thu gom
waste | bãi chôn lấp | landfills | diện tích, công suất
waste | phân loại rác tại nguồn | waste sorting at source | tỷ lệ, số hộ
hazardous-waste | chất thải nguy hại | hazardous waste | khối lượng, mã chất thải
hazardous-waste | chất thải y tế | medical waste | khối lượng, số giường bệnh
biodiversity | đa dạng sinh học | biodiversity | số loài, mật độ
biodiversity | khu bảo tồn thiên nhiên | nature reserves | diện tích, số loài
biodiversity | loài nguy cấp | endangered species | số cá thể, phân bố
biodiversity | rừng ngập mặn | mangrove forests | diện tích, độ che phủ
biodiversity | độ che phủ rừng | forest cover | diện tích, tỷ lệ
climate | phát thải khí nhà kính | greenhouse gas emissions | CO2, CH4, N2O
climate | lượng mưa | rainfall | lượng mưa ngày, số ngày mưa
climate | nhiệt độ không khí | air temperature | nhiệt độ trung bình, nhiệt độ cao nhất
climate | kịch bản nước biển dâng | sea level rise scenarios | mực nước, diện tích ngập
noise | tiếng ồn giao thông | traffic noise | LAeq, L50
noise | độ rung công trình | construction vibration | gia tốc, tần số
chemicals | hoá chất độc hại | toxic chemicals | số CAS, khối lượng
chemicals | thuốc bảo vệ thực vật tồn lưu | persistent pesticides | DDT, lindan
mining | khai thác khoáng sản | mineral extraction | trữ lượng, công suất
mining | cải tạo phục hồi mỏ | mine rehabilitation | diện tích, kinh phí
emergencies | sự cố tràn dầu | oil spills | thể tích, diện tích
emergencies | lũ quét và sạt lở đất | flash floods and landslides | số điểm, thiệt hại
emergencies | cháy rừng | forest fires | diện tích, số vụ
`;

export const subjects: Subject[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [theme = '', vi = '', en = '', measures = ''] = line.split(' | ');
    return { theme, vi, en, measures: measures.split(', ') };
  });
